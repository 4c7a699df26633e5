import { equal, match, ok } from "node:assert/strict";
import { statusOf, TOKEN, type WebStage, webStage } from "./web_stage.ts";

const BEARER = `Authorization: Bearer ${TOKEN}\r\n`;

/** Sends each, and says which was answered otherwise. */
async function expectEach(
  { send }: WebStage,
  rows: readonly [status: number, request: string][],
): Promise<void> {
  for (const [status, request] of rows) {
    equal(statusOf(await send(request)), status, JSON.stringify(request));
  }
}

const host = "Host: localhost\r\n";
const hidden = `GET /api/me HTTP/1.1\r\n${host}\r\n`;

Deno.test("what two programs could understand in two ways is refused", async () => {
  await using stage = await webStage();
  const post = (headers: string, body = ""): string =>
    `POST /api/login HTTP/1.1\r\n${host}${headers}\r\n${body}`;
  await expectEach(stage, [
    [
      400,
      post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
    ],
    [400, post("Content-Length: 5\r\nContent-Length: 6\r\n", "abcdef")],
    [400, post("Content-Length: 5\r\nContent-Length: 5\r\n", "abcde")],
    [400, post("Content-Length: 5, 5\r\n", "abcde")],
    [400, post("Content-Length: +5\r\n", "abcde")],
    [400, post("Content-Length: -1\r\n")],
    [400, post("Content-Length: 0x5\r\n", "abcde")],
    [501, post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n")],
    [501, post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n")],
    [501, post("Transfer-Encoding: identity\r\n")],
    [400, post("Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n")],
    [400, post("Transfer-Encoding : chunked\r\n", "0\r\n\r\n")],
    [400, post("Transfer-Encoding: chunked\r\n", "5x\r\nabcde\r\n0\r\n\r\n")],
    [400, post("Transfer-Encoding: chunked\r\n", "5\nabcde\r\n0\r\n\r\n")],
    [400, post("Transfer-Encoding: chunked\r\n", "2\r\nabcde\r\n0\r\n\r\n")],
    [400, post("X-Folded: a\r\n b\r\n")],
    [400, post("X-Bare: a\nX-Other: b\r\n")],
    [400, post("X-Return: a\rb\r\n")],
    [400, post("X-Null: a\0b\r\n")],
    [400, post(" X-Space: a\r\n")],
    [400, post("X Space: a\r\n")],
    [400, post("No colon\r\n")],
    [400, post(": no name\r\n")],
    [400, post("Host: evil.example\r\n")],
    [400, post("hOST: localhost\r\n")],
    [400, `GET / HTTP/1.1\r\n\r\n`],
    [400, `GET /\r\n${host}\r\n`],
    [400, `GET  / HTTP/1.1\r\n${host}\r\n`],
    [400, `GET / HTTP/1.1 \r\n${host}\r\n`],
    [400, `GET /a b HTTP/1.1\r\n${host}\r\n`],
    [400, `GET / HTTP/1.1\n${host}\r\n`],
    [400, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n\n\r\n\r\n"],
    [505, `GET / HTTP/2.0\r\n${host}\r\n`],
    [505, `GET / HTTP/0.9\r\n${host}\r\n`],
    [505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
  ]);
});

Deno.test("behind one request no other one is heard", async () => {
  await using stage = await webStage();
  const pipelined = await stage.send(
    `GET /health HTTP/1.1\r\n${host}Connection: keep-alive\r\n\r\n${hidden}`,
  );
  equal(pipelined.match(/HTTP\/1\.1 /g)?.length, 1);
  const inBody = await stage.send(
    `POST /api/logout HTTP/1.1\r\n${host}Content-Length: 0\r\n\r\n${hidden}`,
  );
  equal(inBody.match(/HTTP\/1\.1 /g)?.length, 1);
  const chunked = await stage.send(
    `POST /api/logout HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n` +
      `0\r\n\r\n${hidden}`,
  );
  equal(chunked.match(/HTTP\/1\.1 /g)?.length, 1);
});

Deno.test("other methods, addresses and protocols lead nowhere", async () => {
  await using stage = await webStage();
  const line = (text: string): string =>
    `${text} HTTP/1.1\r\n${host}${BEARER}\r\n`;
  await expectEach(stage, [
    [400, line("GET http://localhost/api/me")],
    [400, line("GET http://evil.example/")],
    [400, line("GET localhost/")],
    [400, line("OPTIONS *")],
    [501, line("CONNECT evil.example:80")],
    [501, line("TRACE /")],
    [501, line("get /")],
    [501, line("PROPFIND /")],
    [405, line("OPTIONS /api/me")],
    [405, line("POST /assets/app.js")],
    [405, line("DELETE /health")],
    [200, line("HEAD /")],
    [200, line("HEAD /api/me")],
  ]);
  const upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\n" +
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";
  const answer = await stage.send(
    `GET /api/me HTTP/1.1\r\n${host}${BEARER}${upgrade}\r\n`,
  );
  equal(statusOf(answer), 200);
  match(answer, /\r\nconnection: close\r\n/i);
  ok(!/101 Switching/.test(answer));
  const h2c = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n" +
    "HTTP2-Settings: AAMAAABkAAQAAP__\r\n";
  equal(
    statusOf(await stage.send(`GET / HTTP/1.1\r\n${host}${h2c}\r\n`)),
    200,
  );
});

Deno.test("no way of writing a path gets past the token or out of the page", async () => {
  await using stage = await webStage();
  const get = (path: string, more = ""): string =>
    `GET ${path} HTTP/1.1\r\n${host}${more}\r\n`;
  const tricks = [
    ...[
      "//api/me",
      "/api//me",
      "/api/me/",
      "/API/me",
      "/api/me%00",
      "/api%2fme",
    ],
    ...["/./api/../api/me", "/assets/../api/me", "/assets/%2e%2e/api/me"],
    ...["/assets/..%2fapi%2fme", "/;/api/me", "/api/me;x", "/api/me%20"],
    ...[
      "/assets/..\\api\\me",
      "/%61pi/me",
      "/health/../api/me",
      "/api/me?/health",
    ],
    ...["/api/me#/health", "/api/%6de", "/api/login/../me", "//evil.example/"],
  ];
  for (const path of tricks) {
    const status = statusOf(await stage.send(get(path)));
    ok([400, 401].includes(status), `${status} for ${path}`);
  }
  const files = [
    ...["/assets/../../../../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/passwd"],
    ...[
      "/assets/..%2f..%2fetc%2fpasswd",
      "/assets//etc/passwd",
      "/config.json",
    ],
    ...["/assets/....//etc/passwd", "/assets/%252e%252e/etc/passwd"],
    ...[
      "/api/memory/..%2f..%2fconfig.json",
      "/api/skills/..%2f..%2fconfig.json",
    ],
    ...["/api/sessions/..%2f..%2fconfig.json", "/api/jobs/..%2fx"],
  ];
  for (const path of files) {
    const answer = await stage.send(get(path, BEARER));
    ok(statusOf(answer) >= 400 && statusOf(answer) < 500, `${path}: ${answer}`);
    ok(!/root:|gateway/.test(answer.split("\r\n\r\n")[1] ?? ""), answer);
  }
});

Deno.test("what a client says of itself to the server behind the door is not heard", async () => {
  await using stage = await webStage();
  const forged = "X-Miniclaw-From: 0000 10.0.0.1\r\n";
  const answer = await stage.send(
    `GET /api/me HTTP/1.1\r\n${host}${forged}Authorization: Bearer wrong\r\n\r\n`,
  );
  equal(statusOf(answer), 401);
  match(stage.gateway.log, /wrong token from 127\.0\.0\.1/);
  const bytes = await stage.send(
    `GET /api/none HTTP/1.1\r\n${host}${BEARER}X-Split: a%0d%0aSet-Cookie: x=1\r\n\r\n`,
  );
  ok(!/set-cookie/i.test(bytes), bytes);
});
