import { deepEqual, equal } from "node:assert/strict";
import { findRoute, matchPath } from "../../../src/gateway/http/find_route.ts";
import type { Route } from "../../../src/gateway/http/route.ts";

Deno.test("a path fits a pattern segment by segment", () => {
  deepEqual({ ...matchPath("/a/:id/b", "/a/x%20y/b") }, { id: "x y" });
  deepEqual({ ...matchPath("/a/:id", "/a/__proto__") }, { id: "__proto__" });
  for (const path of ["/a", "/a/", "/a/x/", "/a/x/y", "/a/%zz", "/b/x"]) {
    equal(matchPath("/a/:id", path), undefined, path);
  }
});

Deno.test("a family is loaded when one of its paths is asked for, and not before", async () => {
  let loads = 0;
  const load = (): Promise<Route[]> => {
    loads++;
    return Promise.resolve([route("GET", "/api/a"), route("POST", "/api/a")]);
  };
  const table = {
    routes: [route("GET", "/health")],
    families: [{ holds: (path: string) => path.startsWith("/api/"), load }],
  };
  const health = await findRoute({ method: "HEAD", path: "/health" }, table);
  equal(health.route?.path, "/health");
  equal(loads, 0);
  const other = await findRoute({ method: "PUT", path: "/api/a" }, table);
  deepEqual([other.route, other.allowed], [undefined, ["GET", "HEAD", "POST"]]);
  equal(loads, 1);
  const none = await findRoute({ method: "GET", path: "/apiary" }, table);
  deepEqual([none.route, none.allowed, loads], [undefined, [], 1]);
});

function route(method: Route["method"], path: string): Route {
  return { method, path, answer: () => new Response() };
}
