import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { normalizeEntry } from "../../src/memory/entry_format.ts";
import { testMemory } from "./test_memory.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", minLength: 1 }),
  fc.array(fc.constantFrom("- a", "# b", "", "  c", "10:00 d", "\uFEFF", "猫"))
    .map((lines) => lines.join("\r\n")),
).filter((text) => normalizeEntry(text) !== "");

Deno.test("any text is appended to the store, read from it and found in it as it was", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom("today", "long"), text), {
        minLength: 1,
        maxLength: 5,
      }),
      async (notes) => {
        await using memory = await testMemory();
        for (const [target, text] of notes) {
          await memory.store.append(target as "today" | "long", text);
        }
        const wanted = (name: string): string[] =>
          notes.filter(([target]) => target === name)
            .map(([, text]) => normalizeEntry(text));
        const entries = await memory.store.entries();
        deepEqual(
          entries.map(({ text }) => text),
          [...wanted("long"), ...wanted("today")],
        );
        for (const { text } of await memory.store.rank("a b c d 猫", 10)) {
          ok(entries.some((entry) => entry.text === text));
        }
      },
    ),
    { numRuns: 60 },
  );
});

Deno.test("whatever bytes a note holds, an append leaves them as they are", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1 }), async (bytes) => {
      await using memory = await testMemory();
      await memory.write("MEMORY.md", bytes);
      await memory.store.append("long", "the cat");
      const after = await Deno.readFile(`${memory.folder}/MEMORY.md`);
      const blank = new TextDecoder().decode(bytes).trim() === "";
      if (!blank) deepEqual(after.subarray(0, bytes.length), bytes);
      equal((await memory.store.entries()).at(-1)?.text, "the cat");
    }),
    { numRuns: 60 },
  );
});
