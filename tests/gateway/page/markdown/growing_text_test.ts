import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { GrowingText } from "../../../../src/gateway/page/files/markdown/growing_text.js";
import { inTime, timeOf } from "../../../fakes/in_time.ts";

const line = fc.constantFrom(
  ...["", "", "words", "**bold** words", "# heading", "- one", "  - two"],
  ...["1. first", "> said", "```", "    code", "| a | b |", "|---|---|"],
  ...["| 1 | 2 |", "---", "===", "<b>tag", "</b>", "\tcode", "* star", "~~~"],
  ...["<!-- c", "-->", "<script>", "<div>", "10. ten", "      deep", "* * *"],
  ...["text\\", "  ", "`code", "***"],
);

Deno.test("a text that was read while it grew is what it is when read at once", () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 30 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 12 })),
      (lines, steps) => {
        const text = lines.join("\n");
        const growing = new GrowingText();
        let shown: unknown[] = [];
        for (let at = 0; at < text.length;) {
          at += steps.next().value!;
          shown = growing.read(text.slice(0, at), { isWhole: false }).flat();
        }
        deepEqual(rawOf(shown), rawOf(new GrowingText().read(text).flat()));
        deepEqual(rawOf(growing.read(text).flat()), rawOf(shown));
      },
    ),
    { numRuns: 2_000 },
  );
});

Deno.test("what may have begun before the cut is read again from there", () => {
  const text = "|---|---|\n**bold** words\n</b>\n---\n\tcode";
  const growing = new GrowingText();
  const steps = Array.from({ length: text.length }, (_, at) => at + 1);
  const shown = steps.map((at) =>
    growing.read(text.slice(0, at), { isWhole: false }).flat()
  );
  deepEqual(rawOf(shown.at(-1)!), rawOf(new GrowingText().read(text).flat()));
});

Deno.test("what is behind the block that is written stays the same object", () => {
  const growing = new GrowingText();
  const long = Array.from({ length: 100 }, (_, at) => `Block ${at}`);
  const before = growing.read(long.join("\n\n"), { isWhole: false });
  const after = growing.read(`${long.join("\n\n")} and`, { isWhole: false });
  equal(after.length, before.length);
  ok(
    after.slice(0, -1).every((group: unknown, at: number) =>
      group === before[at]
    ),
  );
  ok(after.at(-1) !== before.at(-1));
});

Deno.test("a link whose target comes last is one when the text is whole", () => {
  const growing = new GrowingText();
  growing.read("See [it].\n\nMore\n\n", { isWhole: false });
  const text = "See [it].\n\nMore\n\n[it]: https://a.example";
  growing.read(text, { isWhole: false });
  const whole = JSON.stringify(growing.read(text));
  ok(whole.includes('"href":"https://a.example"'), whole);
});

function rawOf(tokens: unknown[]): unknown {
  return (tokens as { type: string; raw: string }[])
    .filter(({ type }) => type !== "space")
    .map(({ type, raw }) => [type, raw.trimEnd()]);
}

Deno.test("thousands of marks without an end are shown as they were written", async () => {
  const text = "*a_".repeat(10_000);
  const read = () => new GrowingText().read(`${text}\n\n**bold**`);
  await inTime(1_000, () => timeOf(read));
  const [[block]] = read();
  deepEqual(block.tokens.map(({ text }: { text: string }) => text), [text]);
});
