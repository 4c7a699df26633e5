import { equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { cutToWidth, displayWidth } from "../../src/base/display_width.ts";

Deno.test("wide characters count twice, marks not at all", () => {
  const cases: [string, number][] = [
    ["", 0],
    ["cat", 3],
    ["été", 3],
    ["e\u0301te\u0301", 3],
    ["猫の名前", 8],
    ["서울", 4],
    ["ｆｕｌｌ", 8],
    ["🐈", 2],
    ["👩‍👩‍👧", 2],
    ["🇫🇷", 2],
    ["❤️", 2],
    ["кот", 3],
    ["a\u200Bb", 2],
  ];
  for (const [text, width] of cases) equal(displayWidth(text), width, text);
});

Deno.test("a text is cut where it would not fit", () => {
  equal(cutToWidth("the cat", 7), "the cat");
  equal(cutToWidth("the cats", 7), "the ca…");
  equal(cutToWidth("猫の名前", 8), "猫の名前");
  equal(cutToWidth("猫の名前", 6), "猫の…");
  equal(cutToWidth("猫の名前", 1), "…");
  equal(cutToWidth("x", 0), "");
});

Deno.test("any text is cut to at most the columns there are", () => {
  fc.assert(fc.property(
    fc.string({ unit: "grapheme" }),
    fc.integer({ min: 0, max: 20 }),
    (text, columns) => ok(displayWidth(cutToWidth(text, columns)) <= columns),
  ));
});
