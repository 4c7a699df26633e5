import { equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { isWithin, resolvePath } from "../../src/base/resolve_path.ts";

Deno.test("a path is resolved by its text alone", () => {
  equal(resolvePath("/a/b", "c"), "/a/b/c");
  equal(resolvePath("/a/b", "./c//d/../e/"), "/a/b/c/e");
  equal(resolvePath("/a/b", "../../../.."), "/");
  equal(resolvePath("/a/b", "/x/../y"), "/y");
  equal(resolvePath("/a/b", ""), "/a/b");
  equal(resolvePath("/", "."), "/");
  equal(resolvePath("C:/a", "../../b"), "C:/b");
});

Deno.test("a resolved path has no step left to resolve", () => {
  const step = fc.constantFrom("a", "b", ".", "..", "", "...", ".a", "é");
  const path = fc.array(step).map((steps) => steps.join("/"));
  fc.assert(fc.property(path, (path) => {
    const resolved = resolvePath("/base/folder", path);
    ok(resolved.startsWith("/"));
    const steps = resolved.slice(1).split("/");
    ok(resolved === "/" || !steps.some((step) => /^\.{0,2}$/.test(step)));
    equal(resolvePath("/other", resolved), resolved);
  }));
});

Deno.test("a twin of a folder isn't within it", () => {
  ok(isWithin("/a/b", "/a/b"));
  ok(isWithin("/a/b/c", "/a/b"));
  ok(isWithin("/a", "/"));
  ok(!isWithin("/a/bc", "/a/b"));
  ok(!isWithin("/a", "/a/b"));
});
