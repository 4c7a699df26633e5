import { equal } from "node:assert/strict";
import { isOwnOrigin } from "../../../../src/gateway/http/entrance/own_origin.ts";

function isOwn(
  headers: Record<string, string>,
  { method = "POST", allowed = [] }: { method?: string; allowed?: string[] } =
    {},
): boolean {
  const all = new Headers({ host: "localhost:18790", ...headers });
  return isOwnOrigin({ method, headers: all }, { allowed });
}

Deno.test("an origin is ours when scheme, name and port are", () => {
  equal(isOwn({ origin: "http://localhost:18790" }), true);
  equal(isOwn({ origin: "http://chat.example", host: "chat.example" }), true);
  equal(isOwn({ origin: "https://chat.example", host: "chat.example" }), true);
  const others = [
    ...["null", "", "http://localhost", "http://localhost:3000"],
    ...["http://127.0.0.1:18790", "http://localhost:18790.evil.example"],
    ...["file://localhost:18790", "chrome-extension://localhost:18790"],
    ...["http://evil.example", "localhost:18790"],
  ];
  for (const origin of others) equal(isOwn({ origin }), false, origin);
});

Deno.test("behind a proxy with TLS an origin without it is another", () => {
  const proxied = { host: "chat.example", "x-forwarded-proto": "https" };
  equal(isOwn({ ...proxied, origin: "https://chat.example" }), true);
  equal(isOwn({ ...proxied, origin: "http://chat.example" }), false);
});

Deno.test("a proxy may ask by another name than the page was asked by", () => {
  const origin = "https://chat.example";
  equal(isOwn({ origin }), false);
  equal(isOwn({ origin }, { allowed: ["chat.example"] }), true);
  equal(
    isOwn({ origin: `${origin}:8443` }, { allowed: ["chat.example"] }),
    false,
  );
});

Deno.test("without an origin, what the browser says of the page decides", () => {
  equal(isOwn({}), true);
  for (const site of ["same-origin", "none"]) {
    equal(isOwn({ "sec-fetch-site": site }), true, site);
  }
  for (const site of ["same-site", "cross-site", "anything"]) {
    equal(isOwn({ "sec-fetch-site": site }), false, site);
    equal(isOwn({ "sec-fetch-site": site }, { method: "GET" }), false, site);
  }
  const visit = {
    "sec-fetch-site": "cross-site",
    "sec-fetch-mode": "navigate",
    "sec-fetch-dest": "document",
  };
  equal(isOwn(visit, { method: "GET" }), true);
  equal(isOwn(visit), false);
  equal(
    isOwn({ ...visit, "sec-fetch-dest": "iframe" }, { method: "GET" }),
    false,
  );
});
