import { deepEqual, equal, match } from "node:assert/strict";
import type { HttpListener } from "../../../src/gateway/http/serve_http.ts";
import type { Route } from "../../../src/gateway/http/route.ts";
import { WrongTokens } from "../../../src/gateway/http/wrong_tokens.ts";
import { connect, readUntil, testHttp, testLog, TOKEN } from "./test_http.ts";

const secret: Route = {
  method: "POST",
  path: "/secret",
  answer: () => new Response("told"),
};

interface Asked {
  path?: string;
  method?: string;
  authorization?: string;
}

async function ask(
  { url }: HttpListener,
  { path = "/secret", method = "POST", authorization }: Asked,
): Promise<{ status: number; headers: Headers; text: string }> {
  const { status, headers, body } = await fetch(`${url}${path}`, {
    method,
    headers: authorization === undefined ? {} : { authorization },
  });
  return { status, headers, text: await new Response(body).text() };
}

Deno.test("who has the token is let in, however the scheme is written", async () => {
  await using server = testHttp({ routes: [secret] });
  for (const scheme of ["Bearer", "bearer", "BEARER"]) {
    const { status, text } = await ask(server, {
      authorization: `${scheme} ${TOKEN}`,
    });
    deepEqual([status, text], [200, "told"]);
  }
});

Deno.test("everything that isn't open is 401 without the right token", async () => {
  const wrong = [
    undefined,
    "Bearer",
    "Bearer ",
    "Bearer undefined",
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(0, -1)}`,
    `Bearer ${TOKEN.toUpperCase()}`,
    `Bearer ${TOKEN} ${TOKEN}`,
    `Bearer x, Bearer ${TOKEN}`,
    `Basic ${btoa(`:${TOKEN}`)}`,
    TOKEN,
  ];
  const asked: Asked[] = [
    ...wrong.map((authorization) => ({ authorization })),
    { path: "/nothing/here", method: "GET" },
    { path: "/health", method: "POST" },
    { path: "/metrics", method: "DELETE" },
    { path: "/health/", method: "GET" },
    { path: "/HEALTH", method: "GET" },
    { path: "//health", method: "GET" },
    { path: `/nothing?token=${TOKEN}`, method: "GET" },
  ];
  for (const one of asked) {
    await using server = testHttp({ routes: [secret] });
    const { status, headers, text } = await ask(server, one);
    equal(status, 401, JSON.stringify(one));
    equal(headers.get("www-authenticate"), "Bearer");
    equal(JSON.parse(text).error.code, "unauthorized");
  }
});

Deno.test("with an empty token nobody is let in", async () => {
  await using server = testHttp({ routes: [secret], token: () => "" });
  for (const authorization of ["Bearer ", "Bearer", "Bearer x", undefined]) {
    const { status, text } = await ask(server, { authorization });
    equal(status, 401);
    match(JSON.parse(text).error.hint, /^Set a token first: miniclaw web/);
  }
});

Deno.test("with the token, what isn't there is 404 and what isn't asked so 405", async () => {
  await using server = testHttp();
  const authorization = `Bearer ${TOKEN}`;
  const missing = await ask(server, { path: "/nothing", authorization });
  equal(missing.status, 404);
  equal(JSON.parse(missing.text).error.code, "not_found");
  const otherwise = await ask(server, { path: "/health", authorization });
  equal(otherwise.status, 405);
  equal(otherwise.headers.get("allow"), "GET, HEAD");
  match(JSON.parse(otherwise.text).error.message, /got POST$/);
});

Deno.test("a token that the configuration changed holds for the next request", async () => {
  let token = TOKEN;
  await using server = testHttp({
    routes: [secret],
    token: () => token,
  });
  const authorization = `Bearer ${TOKEN}`;
  equal((await ask(server, { authorization })).status, 200);
  token = "another";
  equal((await ask(server, { authorization })).status, 401);
});

Deno.test("a token may have letters beyond ASCII, sent as UTF-8", async () => {
  await using server = testHttp({
    routes: [secret],
    token: () => "clé-secrète",
  });
  using connection = await connect(
    server,
    "POST /secret HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" +
      "Content-Length: 0\r\nAuthorization: Bearer clé-secrète\r\n\r\n",
  );
  match(await readUntil(connection), /^HTTP\/1\.1 200 /);
});

Deno.test("wrong tokens are told once a minute, with how many there were", () => {
  const lines: string[] = [];
  let now = 0;
  const wrong = new WrongTokens(testLog(lines), () => now);
  for (let at = 0; at < 1_000; at++) wrong.count("10.0.0.9");
  now = 61_000;
  wrong.count("10.0.0.9");
  wrong.count("10.0.0.9");
  equal(lines.length, 2);
  match(lines[0], /WARN {2}http: .*wrong token from 10\.0\.0\.9\n$/);
  match(lines[1], /\(1000 since last told\)/);
});

Deno.test("the log names where a wrong token came from, and never the token", async () => {
  await using server = testHttp({ routes: [secret] });
  await ask(server, { authorization: "Bearer guessed-by-somebody" });
  await ask(server, {});
  equal(server.lines.length, 1);
  match(server.lines[0], /wrong token from 127\.0\.0\.1/);
  equal(server.lines[0].includes("guessed"), false);
});
