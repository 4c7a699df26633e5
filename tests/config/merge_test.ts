import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { merge } from "../../src/config/merge.ts";

const tree = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.string({ maxLength: 5 }),
    fc.constantFrom(null, true, false, 0, 1),
    fc.array(fc.integer(), { maxLength: 3 }),
    fc.dictionary(
      fc.oneof(
        fc.constantFrom("a", "b", "__proto__", "constructor"),
        fc.string({ maxLength: 4 }),
      ),
      tie("tree"),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).tree;

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

Deno.test("objects merge, lists and everything else replace", () => {
  deepEqual(
    merge({ a: { x: 1, y: 2 }, list: [1, 2] }, { a: { y: 3 }, list: [9] }),
    { a: { x: 1, y: 3 }, list: [9] },
  );
  deepEqual(merge({ a: { x: 1 } }, { a: null }), { a: null });
});

Deno.test("merging with nothing, or with itself, changes nothing", () => {
  fc.assert(fc.property(tree, (value) => {
    deepEqual(plain(merge(value, undefined)), plain(value));
    deepEqual(plain(merge(value, value)), plain(value));
  }));
});

Deno.test("what was merged once can be merged again without a change", () => {
  fc.assert(fc.property(tree, tree, (below, above) => {
    const before = plain([below, above]);
    const once = merge(below, above);
    deepEqual(plain(merge(once, above)), plain(once));
    deepEqual(plain([below, above]), before);
  }));
});

Deno.test("each key has the upper value, or the lower one where there is no upper", () => {
  const branch = tree.filter(isTree);
  fc.assert(fc.property(branch, branch, (below, above) => {
    const merged = Object.entries(merge(below, above) as object);
    for (const [key, value] of merged) {
      const upper = Object.getOwnPropertyDescriptor(above, key)?.value;
      const lower = Object.getOwnPropertyDescriptor(below, key)?.value;
      if (upper === undefined) deepEqual(value, lower);
      else if (!isTree(upper)) deepEqual(value, upper);
      else deepEqual(value, merge(lower, upper));
    }
  }));
});

Deno.test("a file can't reach into the program's prototypes", () => {
  merge({}, JSON.parse('{"__proto__": {"polluted": true}}'));
  equal(({} as Record<string, unknown>).polluted, undefined);
});

function isTree(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
