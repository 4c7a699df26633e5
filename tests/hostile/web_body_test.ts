import { equal, ok } from "node:assert/strict";
import { readAll, statusOf, TOKEN, webStage } from "./web_stage.ts";

const HEAD = "POST /api/login HTTP/1.1\r\nHost: localhost\r\n" +
  "Content-Type: application/json\r\n";
const GIGABYTE = 1 << 30;

/** Sends up to so many bytes; how many the other side took until it closed. */
async function pour(
  connection: Deno.TcpConn,
  { bytes, piece }: { bytes: number; piece: Uint8Array },
): Promise<number> {
  let sent = 0;
  try {
    while (sent < bytes) sent += await connection.write(piece);
  } catch {
    // It was closed, as is hoped.
  }
  return sent;
}

Deno.test("a body of 1 GB is refused by its length, before any of it is read", async () => {
  await using stage = await webStage();
  const answer = await stage.send(
    `${HEAD}Content-Length: ${GIGABYTE}\r\nExpect: 100-continue\r\n\r\n`,
  );
  equal(statusOf(answer), 413);
});

Deno.test("a body of 1 GB without a length is cut off after one megabyte", async () => {
  await using stage = await webStage();
  const before = Deno.build.os === "linux" ? stage.memory() : 0;
  const size = 60_000;
  const piece = new TextEncoder().encode(
    `${size.toString(16)}\r\n${"x".repeat(size)}\r\n`,
  );
  const connection = await stage.connect(
    `${HEAD}Transfer-Encoding: chunked\r\n\r\n`,
  );
  const [answer, sent] = await Promise.all([
    readAll(connection),
    pour(connection, { bytes: GIGABYTE, piece }),
  ]);
  equal(statusOf(answer), 413, answer);
  // What lies in the buffers of both systems was sent, and not read.
  ok(sent < 32e6, `${sent} bytes`);
  if (Deno.build.os === "linux") {
    ok(stage.memory() - before < 40e6, `${stage.memory() - before} bytes more`);
  }
});

Deno.test("1 GB that says it is 100 bytes is 100 bytes", async () => {
  await using stage = await webStage();
  const connection = await stage.connect(`${HEAD}Content-Length: 100\r\n\r\n`);
  const piece = new Uint8Array(64 * 1024).fill(120);
  const [answer, sent] = await Promise.all([
    readAll(connection),
    pour(connection, { bytes: GIGABYTE, piece }),
  ]);
  ok([400, 0].includes(statusOf(answer)), answer);
  ok(sent < 32e6, `${sent} bytes`);
});

Deno.test("a head of 1 GB is cut off after 16 KB", async () => {
  await using stage = await webStage();
  const connection = await stage.connect(
    "GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: ",
  );
  const piece = new Uint8Array(64 * 1024).fill(120);
  const [answer, sent] = await Promise.all([
    readAll(connection),
    pour(connection, { bytes: GIGABYTE, piece }),
  ]);
  ok([431, 0].includes(statusOf(answer)), answer);
  ok(sent < 32e6, `${sent} bytes`);
  const many = "X-A: 1\r\n".repeat(200);
  const headers = `GET / HTTP/1.1\r\nHost: localhost\r\n${many}\r\n`;
  equal(statusOf(await stage.send(headers)), 431);
});

Deno.test("a body of one megabyte is taken, in one piece or in many", async () => {
  await using stage = await webStage();
  const message = "x".repeat(90_000);
  const body = JSON.stringify({ message });
  const login =
    `Authorization: Bearer ${TOKEN}\r\nAccept: application/json\r\n`;
  const head = HEAD.replace("/api/login", "/api/chat") + login;
  const whole = await stage.send(
    `${head}Content-Length: ${body.length}\r\n\r\n${body}`,
  );
  equal(statusOf(whole), 202, whole);
  const chunks = body.match(/.{1,1000}/g) ?? [];
  const chunked = chunks.map((one) =>
    `${one.length.toString(16)}\r\n${one}\r\n`
  )
    .join("");
  const pieces = await stage.send(
    `${head}Transfer-Encoding: chunked\r\n\r\n${chunked}0\r\n\r\n`,
  );
  equal(statusOf(pieces), 202, pieces);
});
