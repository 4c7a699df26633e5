import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import {
  diffLines,
  onlyChanges,
} from "../../../../src/gateway/page/files/logic/diff.js";
import { merge } from "../../../../src/gateway/page/files/logic/merge.js";

const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 })
  .map((lines) => lines.join("\n"));

/** What of a comparison belongs to the text before, or to the one after. */
function side(lines: { kind: string; text: string }[], kind: string): string {
  return lines.filter((one) => one.kind === "same" || one.kind === kind)
    .map((one) => one.text).join("\n");
}

Deno.test("a comparison holds both texts, line by line", () => {
  fc.assert(fc.property(text, text, (before, after) => {
    const lines = diffLines(before, after);
    equal(side(lines, "gone"), before);
    equal(side(lines, "new"), after);
  }));
});

Deno.test("a text compared with itself has no changes", () => {
  fc.assert(fc.property(text, (one) => {
    equal(diffLines(one, one).every(({ kind }) => kind === "same"), true);
  }));
});

Deno.test("a line that stays isn't told as changed", () => {
  deepEqual(diffLines("a\nb\nc", "a\nx\nc"), [
    { kind: "same", text: "a" },
    { kind: "gone", text: "b" },
    { kind: "new", text: "x" },
    { kind: "same", text: "c" },
  ]);
});

Deno.test("what is far from a change is left out", () => {
  const before = ["1", "2", "3", "4", "5", "6", "7"].join("\n");
  const shown = onlyChanges(diffLines(before, `${before}\n8`), 1);
  deepEqual(shown.map(({ kind }) => kind), ["gap", "same", "new"]);
});

Deno.test("texts that are too long to compare are told as a whole", () => {
  const long = (word: string) => Array(2500).fill(word).join("\n");
  const lines = diffLines(long("a"), long("b"));
  equal(lines.length, 5000);
  equal(side(lines, "new"), long("b"));
});

Deno.test("changes that don't touch are put together", () => {
  const base = "a\nb\nc\nd\ne";
  equal(merge(base, "A\nb\nc\nd\ne", "a\nb\nc\nd\ne\nf"), "A\nb\nc\nd\ne\nf");
  equal(merge(base, "b\nc\nd\ne", "a\nb\nc\nX\nY\ne"), "b\nc\nX\nY\ne");
});

Deno.test("changes of the same place aren't put together", () => {
  equal(merge("a\nb\nc", "a\nx\nc", "a\ny\nc"), undefined);
  equal(merge("a\nb", "a\nx\nb", "a\ny\nb"), undefined);
});

Deno.test("a change put together with none is that change", () => {
  fc.assert(fc.property(text, text, (base, changed) => {
    equal(merge(base, changed, base), changed);
    equal(merge(base, base, changed), changed);
  }));
});
