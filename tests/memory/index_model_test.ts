import { deepEqual } from "node:assert/strict";
import fc from "fast-check";
import type { MemoryStoreOptions } from "../../src/memory/memory_store.ts";
import { type TestMemory, testMemory } from "./test_memory.ts";

const NAMES = ["MEMORY.md", "2026-11-18.md", "2026-11-19.md", "2026-11-20.md"];
const WORDS = ["cat", "cats", "dog", "the", "猫", "東京", "кошка", "\0", "été"];

/** What a person, an editor or the agent may do to the notes. */
type Step =
  | { kind: "write"; name: string; text: string }
  | { kind: "edit"; name: string; text: string }
  | { kind: "edit long ago"; name: string; text: string }
  | { kind: "append"; text: string }
  | { kind: "delete"; name: string }
  | { kind: "rename"; name: string; to: string }
  | { kind: "link"; name: string; to: string }
  | { kind: "replace the folder" }
  | { kind: "search elsewhere"; query: string }
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
  fc.record({
    kind: fc.constant("edit long ago" as const),
    name,
    text: note,
  }),
  fc.record({ kind: fc.constant("append" as const), text: sentence }),
  fc.record({ kind: fc.constant("delete" as const), name }),
  fc.record({ kind: fc.constant("rename" as const), name, to: name }),
  fc.record({ kind: fc.constant("link" as const), name, to: name }),
  fc.record({ kind: fc.constant("replace the folder" as const) }),
  fc.record({
    kind: fc.constant("search elsewhere" as const),
    query: sentence,
  }),
  fc.record({ kind: fc.constant("search" as const), query: sentence }),
);

let second = 1_700_000_000;

/** So that neither the note nor the folder has to be looked at for a while. */
async function settle(path: string): Promise<void> {
  for (const one of [path, path.slice(0, path.lastIndexOf("/"))]) {
    await Deno.utime(one, second, second++).catch(ignoreMissing);
  }
}

async function take(step: Step, memory: TestMemory): Promise<void> {
  const path = (name: string): string => `${memory.folder}/${name}`;
  switch (step.kind) {
    case "write":
      return await memory.write(step.name, step.text);
    case "edit":
      // In place, as many editors do it.
      return await memory.write(step.name, step.text.toUpperCase());
    case "edit long ago":
      await memory.write(step.name, step.text);
      return await settle(path(step.name));
    case "append":
      if (step.text.trim()) await memory.store.append("today", step.text);
      return;
    case "delete":
      return await Deno.remove(path(step.name)).catch(ignoreMissing);
    case "rename":
      return await Deno.rename(path(step.name), path(step.to))
        .catch(ignoreMissing);
    case "link":
      await Deno.remove(path(step.name)).catch(ignoreMissing);
      return await Deno.symlink(path(step.to), path(step.name));
    case "replace the folder":
      await Deno.remove(memory.folder, { recursive: true });
      return await Deno.mkdir(memory.folder);
    case "search elsewhere":
      return void await memory.again().rank(step.query, 5);
    case "search":
      return void await memory.store.rank(step.query, 5);
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}

/** Links to one another can't be written through. */
function ignoreLoop(error: unknown): void {
  if (!(error instanceof Deno.errors.FilesystemLoop)) throw error;
}

async function equalsRebuild(
  options: Partial<MemoryStoreOptions>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      sentence,
      async (steps, query) => {
        await using memory = await testMemory(options);
        await using _store = memory.store;
        await Deno.mkdir(memory.folder);
        for (const one of steps) await take(one, memory).catch(ignoreLoop);
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
}

Deno.test("the index equals a rebuild after any edits, deletions and renames", async () => {
  await equalsRebuild({});
});

Deno.test("the index equals a rebuild where the notes are watched", async () => {
  await equalsRebuild({ watchFrom: 0 });
});
