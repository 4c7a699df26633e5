import { deepEqual } from "node:assert/strict";
import fc from "fast-check";
import { type TestMemory, testMemory } from "./test_memory.ts";

const NAMES = ["MEMORY.md", "2026-11-18.md", "2026-11-19.md", "2026-11-20.md"];
const WORDS = ["cat", "cats", "dog", "the", "猫", "東京", "кошка", "\0", "été"];

/** What a person, an editor or the agent may do to the notes. */
type Step =
  | { kind: "write"; name: string; text: string }
  | { kind: "edit"; name: string; text: string }
  | { kind: "append"; text: string }
  | { kind: "delete"; name: string }
  | { kind: "rename"; name: string; to: string }
  | { kind: "search"; query: string };

const name = fc.constantFrom(...NAMES);
const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 })
  .map((words) => words.join(" "));
const note = fc.array(
  fc.tuple(fc.constantFrom("- ", "- 10:00 ", "# ", "  ", ""), sentence),
  { maxLength: 5 },
).map((lines) => lines.map((parts) => parts.join("")).join("\n"));

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("write" as const), name, text: note }),
  fc.record({ kind: fc.constant("edit" as const), name, text: note }),
  fc.record({ kind: fc.constant("append" as const), text: sentence }),
  fc.record({ kind: fc.constant("delete" as const), name }),
  fc.record({ kind: fc.constant("rename" as const), name, to: name }),
  fc.record({ kind: fc.constant("search" as const), query: sentence }),
);

async function take(step: Step, memory: TestMemory): Promise<void> {
  const path = (name: string): string => `${memory.folder}/${name}`;
  switch (step.kind) {
    case "write":
      return await memory.write(step.name, step.text);
    case "edit":
      // In place, as many editors do it.
      return await memory.write(step.name, step.text.toUpperCase());
    case "append":
      if (step.text.trim()) await memory.store.append("today", step.text);
      return;
    case "delete":
      return await Deno.remove(path(step.name)).catch(ignoreMissing);
    case "rename":
      return await Deno.rename(path(step.name), path(step.to))
        .catch(ignoreMissing);
    case "search":
      return void await memory.store.rank(step.query, 5);
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}

Deno.test("the index equals a rebuild after any edits, deletions and renames", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      sentence,
      async (steps, query) => {
        await using memory = await testMemory();
        for (const one of steps) await take(one, memory);
        const rebuilt = memory.again({
          stateFolder: `${memory.stateFolder}-rebuilt`,
        });
        for (const wanted of [query, WORDS.join(" ")]) {
          deepEqual(
            await memory.store.rank(wanted, 50),
            await rebuilt.rank(wanted, 50),
          );
        }
      },
    ),
    { numRuns: 150 },
  );
});
