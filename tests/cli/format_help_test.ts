import { deepEqual, equal, match, ok } from "node:assert/strict";
import fc from "fast-check";
import { english } from "../../src/base/language.ts";
import { sayIn } from "../../src/base/say.ts";
import { commandTree } from "../../src/cli/command_tree.ts";
import { formatHelp } from "../../src/cli/format_help.ts";
import { wrapWords } from "../../src/cli/wrap_words.ts";

/** The help of miniclaw as a terminal of so many columns gets it. */
function helpOn(
  columns: number,
  { isTerminal = true, format = "text" }: {
    isTerminal?: boolean;
    format?: "json" | "text";
  } = {},
): string {
  return formatHelp(commandTree, [], {
    say: sayIn(english),
    options: { format },
    world: { stdout: { isTerminal }, screen: () => ({ columns, rows: 24 }) },
  });
}

function widest(text: string): number {
  return Math.max(...text.split("\n").map(({ length }) => length));
}

Deno.test("on a terminal no line of the help is wider than it, down to a phone's", () => {
  for (const columns of [120, 80, 60, 40]) {
    ok(widest(helpOn(columns)) <= columns, `${columns} columns`);
  }
});

Deno.test("where there is room, what goes on stands below where it began", () => {
  match(helpOn(60), /^ {2}web {9}Open the agent's .+\n {14}\S/m);
});

Deno.test("where there is none, what a name stands for is below the name", () => {
  match(helpOn(36), /^ {2}web\n {6}Open the agent's .+\n {6}\S/m);
});

Deno.test("another program reads each line of the help whole", () => {
  const piped = helpOn(40, { isTerminal: false });
  ok(widest(piped) > 80);
  equal(helpOn(40, { format: "json" }), piped);
});

Deno.test("wrapped words are the same words, and only a longer one stands out", () => {
  const word = fc.stringMatching(/^[a-zéü猫]{1,12}$/);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1 }),
      fc.integer({ min: 24, max: 80 }),
      (words, columns) => {
        const lines = wrapWords(words.join(" "), columns);
        deepEqual(lines.join(" ").split(" "), words);
        ok(lines.every(({ length }) => length <= columns));
      },
    ),
  );
  deepEqual(wrapWords("see https://a.example/x now", 5), [
    "see",
    "https://a.example/x",
    "now",
  ]);
});
