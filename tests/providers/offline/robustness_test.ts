import { equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { fold } from "../../../src/providers/offline/fold.ts";
import { intents } from "../../../src/providers/offline/intents.ts";
import { splitCommand } from "../../../src/providers/offline/split_command.ts";
import { understand } from "../../../src/providers/offline/understand.ts";
import { callsIn, NOW, piecesFor, said, textIn } from "./ask_offline.ts";
import { inTime, timeOf } from "../../fakes/in_time.ts";

const MOMENT = { now: NOW, timezone: "Europe/Paris" };
const EXAMPLES = intents.flatMap(({ examples }) =>
  Object.values(examples).flat()
);

/** Any text at all, and texts that begin or end like a request. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", size: "large" }),
  fc.string({ unit: "grapheme" }),
  fc.tuple(
    fc.constantFrom(...EXAMPLES),
    fc.nat(40),
    fc.string({ unit: "binary" }),
  )
    .map(([example, cut, tail]) => example.slice(0, cut) + tail),
  fc.array(fc.constantFrom(...EXAMPLES.flatMap((text) => text.split(" "))))
    .map((words) => words.join(" ")),
);

Deno.test("the offline provider throws on no text, and always says something", async () => {
  await fc.assert(fc.asyncProperty(anyText, async (text) => {
    const pieces = await piecesFor(said(text));
    ok(callsIn(pieces).length > 0 || textIn(pieces).trim() !== "");
    equal(pieces.at(-1)?.kind, "finish");
  }));
});

Deno.test("the offline provider throws on no result, and never calls again", async () => {
  await fc.assert(fc.asyncProperty(anyText, anyText, async (text, content) => {
    const toolCalls = callsIn(await piecesFor(said(text)));
    const pieces = await piecesFor([
      ...said(text),
      { role: "assistant", content: "", toolCalls },
      ...(toolCalls.length ? toolCalls : [{ id: "x" }]).map(({ id }) => ({
        role: "tool" as const,
        toolCallId: id,
        content,
      })),
    ]);
    equal(callsIn(pieces).length, 0);
    ok(textIn(pieces).trim() !== "");
  }));
});

Deno.test("folding leaves every character in its place", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    equal(fold(text).length, text.length);
  }));
  equal(fold("L’ÉTÉ “ÎLE” – İ"), 'l\'ete "ile" - i');
});

Deno.test("a command of plain words is split at its spaces", () => {
  const word = fc.stringMatching(/^[a-z0-9./=-]+$/);
  fc.assert(fc.property(fc.array(word), (words) => {
    const split = splitCommand(words.join(" "));
    equal(split.kind === "words" && split.words.join(), words.join());
  }));
});

Deno.test("any words in single quotes come through a command unchanged", () => {
  const word = fc.string({ unit: "binary" }).map((text) =>
    text.replaceAll("'", "")
  );
  fc.assert(fc.property(fc.array(word), (words) => {
    const split = splitCommand(words.map((each) => `'${each}'`).join(" "));
    ok(split.kind === "words");
    equal(JSON.stringify(split.words), JSON.stringify(words));
  }));
});

Deno.test("a text of a megabyte is understood in little time", async () => {
  const megabyte = 1_000_000;
  const fillings = [
    "a",
    " ",
    "a ",
    "é",
    "\n",
    '"',
    ", ",
    " to ",
    "?",
    "$",
    "👍",
  ];
  const heads = ["", "remember ", 'write "', "run ", "every 5 minutes ", "ls "];
  for (const head of heads) {
    for (const filling of fillings) {
      const text = head + filling.repeat(megabyte / filling.length) + "x";
      await inTime(3000, () => timeOf(() => understand(text, MOMENT)));
    }
  }
});

Deno.test("white space at any place of any request takes no quadratic time", async () => {
  const gap = " ".repeat(100_000);
  for (const example of EXAMPLES) {
    const time = (): Promise<number> =>
      timeOf(() => {
        for (const { index } of example.matchAll(/ |$/g)) {
          const [head, rest] = [example.slice(0, index), example.slice(index)];
          understand(head + gap + rest, MOMENT);
          understand(`${head}${gap}\t.`, MOMENT);
        }
      });
    await inTime(3000, time);
  }
});
