import { deepEqual, equal, ok } from "node:assert/strict";
import { statusOf, TOKEN, type WebStage, webStage } from "./web_stage.ts";

interface Sent {
  method?: string;
  path: string;
  host?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends what a browser sends for a page that somebody else wrote. */
async function asBrowser(
  { port, send }: WebStage,
  { method = "GET", path, host, headers = {}, body = "" }: Sent,
): Promise<number> {
  const all = {
    host: host ?? `127.0.0.1:${port}`,
    ...headers,
    ...body && { "content-length": String(body.length) },
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return statusOf(
    await send(
      `${[`${method} ${path} HTTP/1.1`, ...lines].join("\r\n")}\r\n\r\n${body}`,
    ),
  );
}

const json = { "content-type": "application/json" };
const question = JSON.stringify({ message: "do something evil" });

Deno.test("a page of another site changes nothing and reads nothing, whatever it sends", async () => {
  await using stage = await webStage();
  const cookie = await stage.logIn();
  const origin = "http://evil.example";
  const site = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" };
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const text = { "content-type": "text/plain" };
  const post = (headers: Record<string, string>, body = question): Sent => ({
    method: "POST",
    path: "/api/chat",
    headers: { cookie, ...headers },
    body,
  });
  const tricks: Sent[] = [
    post({ ...form, origin, ...site }, "message=evil"),
    post({ ...text, origin, ...site }),
    post({ ...json, origin, ...site }),
    post({ ...json, origin }),
    post({ ...json, origin: "null" }),
    post({ ...json, origin: `http://localhost:${stage.port + 1}` }),
    post({ ...json, origin: `http://127.0.0.1:${stage.port}.evil.example` }),
    post({ ...json, ...site }),
    post({ ...json, origin, authorization: `Bearer ${TOKEN}` }),
    post(form, "message=evil"),
    post(json),
    {
      method: "OPTIONS",
      path: "/api/chat",
      headers: { origin, "access-control-request-method": "POST" },
    },
    { path: "/api/me", headers: { cookie, origin, ...site } },
    { path: "/api/me", headers: { cookie, ...site } },
    { path: "/api/me", headers: { cookie, "sec-fetch-site": "same-site" } },
    { path: "/assets/app.js", headers: site },
    { path: "/", headers: { ...site, "sec-fetch-dest": "iframe" } },
  ];
  for (const sent of tricks) {
    equal(await asBrowser(stage, sent), 403, JSON.stringify(sent));
  }
  const own = { cookie, origin: stage.url };
  const accept = { accept: "application/json" };
  equal(await asBrowser(stage, post({ ...json, ...own, ...accept })), 202);
  const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
  const visit = { ...link, "sec-fetch-dest": "document" };
  equal(await asBrowser(stage, { path: "/", headers: visit }), 200);
});

Deno.test("a name that was made to lead here opens nothing", async () => {
  await using stage = await webStage();
  const cookie = await stage.logIn();
  const hosts = [
    ...["evil.example", `evil.example:${stage.port}`, "127.0.0.1.evil.example"],
    ...["localhost.evil.example", "192.168.1.7", "0.0.0.0", "a b", "[::1"],
    ...["localhost@evil.example", "", "localhost:1, evil.example", "%6c"],
  ];
  for (const host of hosts) {
    const origin = `http://${host}`;
    const rebound: Sent[] = [
      { path: "/", host },
      { path: "/assets/app.js", host },
      { path: "/api/me", host, headers: { cookie } },
      { path: "/api/me", host, headers: { authorization: `Bearer ${TOKEN}` } },
      {
        method: "POST",
        path: "/api/login",
        host,
        headers: { ...json, origin },
      },
    ];
    for (const sent of rebound) {
      const status = await asBrowser(stage, sent);
      ok([400, 403].includes(status), `${status}: ${JSON.stringify(sent)}`);
    }
  }
  equal(await asBrowser(stage, { path: "/health", host: "evil.example" }), 200);
  equal(await asBrowser(stage, { path: "/metrics", host: "box:9090" }), 200);
});

Deno.test("a name of one's own is let in once it is allowed, behind a proxy too", async () => {
  await using stage = await webStage({ allowed_hosts: ["chat.example"] });
  const cookie = await stage.logIn();
  const ask = (host: string, origin: string): Promise<number> =>
    asBrowser(stage, {
      method: "POST",
      path: "/api/chat",
      host,
      headers: { ...json, cookie, origin, accept: "application/json" },
      body: question,
    });
  equal(await ask("chat.example", "https://chat.example"), 202);
  equal(await ask(`127.0.0.1:${stage.port}`, "https://chat.example"), 202);
  equal(await ask("chat.example", "https://evil.example"), 403);
  equal(await ask("evil.example", "https://chat.example"), 403);
});

Deno.test("every answer says what a browser may do with it", async () => {
  await using stage = await webStage();
  const cookie = await stage.logIn();
  const wanted = {
    "x-content-type-options": /^nosniff$/,
    "referrer-policy": /^no-referrer$/,
    "cross-origin-resource-policy": /^same-origin$/,
    "cross-origin-opener-policy": /^same-origin$/,
    "x-frame-options": /^DENY$/,
    "content-security-policy": /default-src 'none'.*frame-ancestors 'none'/,
    "permissions-policy": /camera=\(\)/,
    "cache-control": /^no-(store|cache)$/,
    "x-dns-prefetch-control": /^off$/,
  };
  const paths = [
    ...["/", "/assets/app.js", "/assets/none", "/api/me", "/api/none"],
    ...["/health", "/metrics", "/v1/models", "/none"],
  ];
  for (const path of paths) {
    for (const headers of [{ cookie }, { cookie: "miniclaw=v1.guess" }]) {
      const response = await fetch(`${stage.url}${path}`, { headers });
      await response.body?.cancel();
      const missing = Object.entries(wanted).filter(([name, value]) =>
        !value.test(response.headers.get(name) ?? "")
      );
      deepEqual(missing, [], path);
      equal(response.headers.get("access-control-allow-origin"), null);
    }
  }
});
