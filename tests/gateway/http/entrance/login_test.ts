import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { ApiContext } from "../../../../src/gateway/api/api_context.ts";
import { login } from "../../../../src/gateway/api/login/login.ts";
import { loginLink } from "../../../../src/gateway/api/login/login_link.ts";
import { logout } from "../../../../src/gateway/api/login/logout.ts";
import { operationRoute } from "../../../../src/gateway/api/operation_route.ts";
import type { Route } from "../../../../src/gateway/http/route.ts";
import { type TestHttp, testHttp, TOKEN } from "../test_http.ts";

const told: Route = {
  method: "GET",
  path: "/told",
  answer: (_request, { visitor }) => new Response(visitor.by),
};
const changed: Route = {
  method: "POST",
  path: "/changed",
  answer: async (request) => new Response(await request.text()),
};
const routes = [
  ...[login, logout, loginLink].map(operationRoute),
  ...[told, changed],
];

function serve(token: () => string = () => TOKEN): TestHttp {
  const api = { redact: (text: string) => text } as ApiContext;
  return testHttp({ routes, token, api });
}

interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

async function ask(
  { url }: TestHttp,
  path: string,
  init?: RequestInit,
): Promise<Answer> {
  const response = await fetch(`${url}${path}`, init);
  const { status, headers } = response;
  return { status, headers, text: await response.text() };
}

function post(
  server: TestHttp,
  path: string,
  { body, headers }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return ask(server, path, {
    method: "POST",
    headers: {
      ...body === undefined ? {} : { "content-type": "application/json" },
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

async function logIn(server: TestHttp, body: unknown): Promise<string> {
  const { status, headers } = await post(server, "/api/login", { body });
  equal(status, 204);
  return (headers.get("set-cookie") ?? "").split(";")[0];
}

Deno.test("who logs in with the token gets a cookie that lets in", async () => {
  await using server = serve();
  const cookie = await logIn(server, { token: TOKEN });
  ok(!cookie.includes(TOKEN));
  const headers = { cookie };
  const { status, text } = await ask(server, "/told", { headers });
  deepEqual([status, text], [200, "cookie"]);
  equal((await ask(server, "/told")).status, 401);
});

Deno.test("a link lets in once; only the token makes one", async () => {
  await using server = serve();
  const authorization = `Bearer ${TOKEN}`;
  const made = await post(server, "/api/login/link", {
    headers: { authorization },
  });
  equal(made.status, 200);
  const { code, path } = JSON.parse(made.text);
  equal(path, `/#login=${code}`);
  const cookie = await logIn(server, { code });
  equal((await post(server, "/api/login", { body: { code } })).status, 401);
  const headers = { cookie, origin: server.url };
  equal((await post(server, "/api/login/link", { headers })).status, 401);
});

Deno.test("another token logs everybody out, and the browser forgets the cookie", async () => {
  let token = TOKEN;
  await using server = serve(() => token);
  const cookie = await logIn(server, { token });
  token = "another";
  const { status, headers } = await ask(server, "/told", {
    headers: { cookie },
  });
  equal(status, 401);
  match(headers.get("set-cookie") ?? "", /^miniclaw=; .*Max-Age=0/);
});

Deno.test("logging out takes the cookie away", async () => {
  await using server = serve();
  const { status, headers } = await post(server, "/api/logout");
  equal(status, 204);
  match(headers.get("set-cookie") ?? "", /^miniclaw=; .*Max-Age=0/);
});

Deno.test("with a cookie, only a script of our own page changes anything", async () => {
  await using server = serve();
  const cookie = await logIn(server, { token: TOKEN });
  const origin = server.url;
  const status = async (headers: Record<string, string>): Promise<number> => {
    const init = {
      method: "POST",
      headers: { cookie, ...headers },
      body: "{}",
    };
    return (await ask(server, "/changed", init)).status;
  };
  const json = { "content-type": "application/json" };
  equal(await status({ ...json, origin }), 200);
  equal(await status(json), 403);
  equal(await status({ ...json, origin: "http://localhost:1" }), 403);
  equal(await status({ ...json, origin: "null" }), 403);
  for (
    const type of [
      ...["text/plain", "application/x-www-form-urlencoded"],
      ...["multipart/form-data; boundary=application/json", "text/json"],
      "application/jsonp",
    ]
  ) {
    equal(await status({ "content-type": type, origin }), 415, type);
  }
  const empty = await post(server, "/changed", { headers: { cookie, origin } });
  equal(empty.status, 200);
});

Deno.test("a token in the header needs no origin, but no other page may use it", async () => {
  await using server = serve();
  const authorization = `Bearer ${TOKEN}`;
  const status = async (headers: Record<string, string>): Promise<number> =>
    (await post(server, "/changed", { headers: { authorization, ...headers } }))
      .status;
  equal(await status({}), 200);
  equal(await status({ origin: server.url }), 200);
  equal(await status({ origin: "http://evil.example" }), 403);
});

Deno.test("the login is refused for a form, another site, and what is no login", async () => {
  await using server = serve();
  const body = { token: TOKEN };
  const foreign = { origin: "http://evil.example" };
  equal(
    (await post(server, "/api/login", { body, headers: foreign })).status,
    403,
  );
  const form = await ask(server, "/api/login", {
    method: "POST",
    body: new URLSearchParams(body),
  });
  equal(form.status, 400);
  for (
    const other of [{}, { token: 1 }, { ...body, code: "x" }, [], "x", null]
  ) {
    equal((await post(server, "/api/login", { body: other })).status, 400);
  }
});

Deno.test("behind a proxy with TLS the cookie stays with TLS", async () => {
  await using server = serve();
  const { headers } = await post(server, "/api/login", {
    body: { token: TOKEN },
    headers: { "x-forwarded-proto": "https" },
  });
  match(headers.get("set-cookie") ?? "", /; Secure$/);
});

Deno.test("whoever guesses waits, with the right token too; others don't", async () => {
  await using server = serve();
  const guess = (token: string, from: string): Promise<Answer> =>
    post(server, "/api/login", {
      body: { token },
      headers: { "x-forwarded-for": from },
    });
  const guesses = await Promise.all(
    Array.from({ length: 30 }, (_, at) => guess(`guess-${at}`, "192.0.2.7")),
  );
  const count = (status: number): number =>
    guesses.filter((one) => one.status === status).length;
  deepEqual([count(401), count(429)], [10, 20]);
  const { status, headers, text } = await guess(TOKEN, "192.0.2.7");
  equal(status, 429);
  match(headers.get("retry-after") ?? "", /^[1-6]$/);
  equal(JSON.parse(text).error.code, "too_many");
  equal((await guess(TOKEN, "192.0.2.8")).status, 204);
});

Deno.test("errors are told in the language of who asks", async () => {
  await using server = serve();
  const { text } = await ask(server, "/told", {
    headers: { "accept-language": "tlh, de-AT;q=0.9, en;q=0.8" },
  });
  match(JSON.parse(text).error.message, /^Keine Antwort möglich. Erwartet/);
});

Deno.test("what was wrong is right once the token is that", async () => {
  let token = TOKEN;
  await using server = serve(() => token);
  const body = { token: "the-next-token-of-the-tests" };
  equal((await post(server, "/api/login", { body })).status, 401);
  token = body.token;
  equal((await post(server, "/api/login", { body })).status, 204);
});

Deno.test("who logs out is logged out, whoever has a copy of the cookie", async () => {
  await using server = serve();
  const cookie = await logIn(server, { token: TOKEN });
  const other = await logIn(server, { token: TOKEN });
  const origin = server.url;
  await post(server, "/api/logout", { headers: { origin, cookie } });
  // Its last letter says two bits more than there are: four of them are the same.
  const letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const twin = letters[letters.indexOf(cookie.at(-1)!) ^ 1];
  for (const copy of [cookie, `${cookie.slice(0, -1)}${twin}`]) {
    const headers = { cookie: copy };
    equal((await ask(server, "/told", { headers })).status, 401, copy);
  }
  const { status } = await ask(server, "/told", { headers: { cookie: other } });
  equal(status, 200);
});

Deno.test("it is known whether who was let in would be still", async () => {
  let token = TOKEN;
  const isIn: (() => boolean)[] = [];
  const stays: Route = {
    method: "GET",
    path: "/stays",
    answer: (_request, { visitor }) => {
      isIn.push(visitor.isIn);
      return new Response();
    },
  };
  const api = { redact: (text: string) => text } as ApiContext;
  await using server = testHttp({
    ...{ routes: [...routes, stays], api },
    token: () => token,
  });
  const cookie = await logIn(server, { token: TOKEN });
  await ask(server, "/stays", { headers: { cookie } });
  await ask(server, "/stays", {
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  deepEqual(isIn.map((ask) => ask()), [true, true]);
  const origin = server.url;
  await post(server, "/api/logout", { headers: { origin, cookie } });
  deepEqual(isIn.map((ask) => ask()), [false, true]);
  token = "another-token-0123456789";
  deepEqual(isIn.map((ask) => ask()), [false, false]);
});
