import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { redactTree } from "../../../src/gateway/api/redact_tree.ts";
import { unmask } from "../../../src/gateway/api/unmask.ts";
import { withValueAt } from "../../../src/config/config_key.ts";

const redact = (text: string): string => text.replaceAll("secret", "***");

Deno.test("every text of a document is masked, however deep", () => {
  deepEqual(
    redactTree({ a: ["a secret", { b: "secret" }], n: 1, z: null }, redact),
    { a: ["a ***", { b: "***" }], n: 1, z: null },
  );
});

Deno.test("lines that nobody touched are what they were before they were masked", () => {
  const original = "key: secret\ntea\nsecret again";
  equal(unmask(redact(original), original, redact), original);
  equal(
    unmask("new\nkey: ***\nsecret again?", original, redact),
    "new\nkey: secret\nsecret again?",
  );
  equal(unmask("*** alone", original, redact), "*** alone");
});

Deno.test("a text that is saved as it was shown is what it was", () => {
  const text = fc.array(fc.constantFrom("secret", "a", "\n", " ", "***"))
    .map((pieces) => pieces.join(""));
  fc.assert(fc.property(text, (original) => {
    equal(unmask(redact(original), original, redact), original);
  }));
});

Deno.test("a value that is undefined takes its key away, and nothing else", () => {
  const tree = { a: { b: 1, c: 2 }, d: 3 };
  deepEqual(withValueAt(tree, ["a", "b"], undefined), { a: { c: 2 }, d: 3 });
  deepEqual(withValueAt(tree, ["a", "x"], undefined), tree);
  deepEqual(withValueAt({}, ["a", "b"], undefined), { a: {} });
});
