import { deepEqual, equal, throws } from "node:assert/strict";
import fc from "fast-check";
import {
  cameFrom,
  handOn,
} from "../../../../src/gateway/http/doorman/hand_on.ts";
import { parseHead } from "../../../../src/gateway/http/doorman/request_head.ts";
import { credentialOf } from "../../../../src/gateway/http/entrance/credential.ts";
import { TurnedAway } from "../../../../src/gateway/http/doorman/turned_away.ts";
import { inTime, timeOf } from "../../../fakes/in_time.ts";

Deno.test("a head is handed on with what the door knows, and without what it alone may say", () => {
  const head = parseHead(
    "POST /x?y=1 HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive, x\r\n" +
      "X-MINICLAW-From: key 10.0.0.1\r\nUpgrade: h2c\r\nTE: trailers\r\n" +
      "Keep-Alive: 5\r\nProxy-Connection: x\r\nContent-Length: 3\r\nX-A: b \t\r\n" +
      "X-Empty:",
  );
  deepEqual(head.framing, { kind: "length", bytes: 3 });
  equal(
    handOn(head, { key: "key", from: "192.0.2.1" }),
    "POST /x?y=1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nX-A: b\r\n" +
      "X-Empty: \r\nconnection: close\r\nx-miniclaw-from: key 192.0.2.1\r\n\r\n",
  );
});

Deno.test("who came by the door is known by its key", () => {
  const headers = (value: string): Headers =>
    new Headers({ "x-miniclaw-from": value });
  equal(cameFrom(headers("key ::1"), "key"), "::1");
  for (const value of ["other ::1", "", "key, key ::1"]) {
    equal(cameFrom(headers(value), "key"), undefined);
  }
  equal(cameFrom(new Headers(), "key"), undefined);
});

Deno.test("whatever comes is a head or is turned away, and no line is added to it", () => {
  const line = fc.oneof(
    fc.string({ unit: "binary-ascii" }),
    fc.constantFrom("Host: a", "Content-Length: 1", "X: y", "A:\rb", "a: \0"),
  );
  fc.assert(fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
    const text = ["GET / HTTP/1.1", "Host: a", ...lines].join("\r\n");
    let handed = "";
    try {
      handed = handOn(parseHead(text), { key: "k", from: "f" });
    } catch (error) {
      if (!(error instanceof TurnedAway)) throw error;
      return;
    }
    const [head, ...rest] = handed.split("\r\n\r\n");
    deepEqual(rest, [""]);
    equal(head.replaceAll("\r\n", "").match(/[\r\n\0]/u), null, head);
    equal(head.match(/^host:/gim)?.length, 1);
    equal(head.match(/^x-miniclaw-from:/gim)?.length, 1);
  }));
});

Deno.test("a body has one length", () => {
  const framing = (...headers: string[]): unknown =>
    parseHead(["POST / HTTP/1.1", "Host: a", ...headers].join("\r\n")).framing;
  deepEqual(framing(), { kind: "length", bytes: 0 });
  deepEqual(framing("transfer-encoding: Chunked"), { kind: "chunked" });
  for (
    const headers of [
      ["Content-Length: 1", "Content-Length: 1"],
      ["Content-Length: 1", "Transfer-Encoding: chunked"],
      ["Content-Length:"],
      ["Transfer-Encoding: chunked, chunked"],
    ]
  ) {
    throws(() => framing(...headers), TurnedAway);
  }
  throws(
    () => parseHead("POST / HTTP/1.0\r\nTransfer-Encoding: chunked"),
    TurnedAway,
  );
});

Deno.test("what many spaces say costs no time", async () => {
  const spaces = " ".repeat(15_000);
  const read = (): void => {
    const { headers } = parseHead(
      `GET / HTTP/1.1\r\nHost: a\r\nX: a${spaces}b \t `,
    );
    equal(headers[1][1], `a${spaces}b`);
    const shown = new Headers({ authorization: `Bearer a${spaces}b` });
    deepEqual(credentialOf(shown), { by: "token", value: `a${spaces}b` });
  };
  await inTime(300, () => timeOf(read));
});
