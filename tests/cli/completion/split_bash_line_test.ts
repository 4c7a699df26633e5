import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { splitBashLine } from "../../../src/cli/completion/split_bash_line.ts";
import type { BashLine } from "../../../src/cli/completion/split_bash_line.ts";

const BREAKS = ` \t\n"'><=;|&(:`;

Deno.test("a line of bash is split into the words that a program gets", () => {
  const cases: [line: string, expected: BashLine][] = [
    ["", { words: [""], quote: "", kept: 0 }],
    ["miniclaw ", { words: ["miniclaw", ""], quote: "", kept: 0 }],
    ["a  b", { words: ["a", "b"], quote: "", kept: 0 }],
    ["a '' b", { words: ["a", "", "b"], quote: "", kept: 0 }],
    ["a b\\ c", { words: ["a", "b c"], quote: "", kept: 0 }],
    ['a "b\\"\\n', { words: ["a", 'b"\\n'], quote: '"', kept: 0 }],
    ["a 'b\\", { words: ["a", "b\\"], quote: "'", kept: 0 }],
    ["a b:c", { words: ["a", "b:c"], quote: "", kept: 2 }],
    ["a b\\:c", { words: ["a", "b:c"], quote: "", kept: 0 }],
    ["a --b='c:d", { words: ["a", "--b=c:d"], quote: "'", kept: 4 }],
    ["a x:y z", { words: ["a", "x:y", "z"], quote: "", kept: 0 }],
  ];
  for (const [line, expected] of cases) {
    deepEqual(splitBashLine(line, BREAKS), expected, line);
  }
});

Deno.test("words that are written with any quotes come back as they were", () => {
  const single = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;
  const double = (word: string) => `"${word.replace(/[$`"\\]/g, "\\$&")}"`;
  const bare = (word: string) =>
    word === "" ? "''" : word.replace(/[^a-z]/gu, "\\$&");
  const word = fc.record({
    text: fc.string({ unit: "binary" }).filter((text) => !/\n/.test(text)),
    quote: fc.constantFrom(single, double, bare),
  });
  fc.assert(fc.property(fc.array(word, { minLength: 1 }), (words) => {
    const line = words.map(({ text, quote }) => quote(text)).join(" ");
    deepEqual(splitBashLine(line, "").words, words.map(({ text }) => text));
  }));
});

Deno.test("a word that breaks nowhere is replaced whole", () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z:= ]*$/), (line) => {
    equal(splitBashLine(line, "").kept, 0);
  }));
});
