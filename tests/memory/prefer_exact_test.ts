import { deepEqual } from "node:assert/strict";
import { testMemory } from "./test_memory.ts";

async function ranked(
  notes: Record<string, string>,
  query: string,
): Promise<string[]> {
  await using memory = await testMemory();
  for (const [day, text] of Object.entries(notes)) {
    await memory.write(`2026-${day}.md`, `- 10:00 ${text}\n`);
  }
  return (await memory.store.rank(query, 5)).map(({ text }) => text);
}

Deno.test("the very word of a question comes before what only shares its stem", async () => {
  const notes = {
    "03-01": "About the university",
    "11-20": "About the universe",
  };
  deepEqual(await ranked(notes, "University"), [
    "About the university",
    "About the universe",
  ]);
  deepEqual(await ranked(notes, "universe"), [
    "About the universe",
    "About the university",
  ]);
});

Deno.test("accents and case don't make a word another one", async () => {
  const notes = { "11-19": "Les écoles", "11-20": "L’ÉCOLE" };
  deepEqual(await ranked(notes, "ecole"), ["L’ÉCOLE", "Les écoles"]);
  deepEqual(await ranked(notes, "ecoles"), ["Les écoles", "L’ÉCOLE"]);
});

Deno.test("more of a question weighs more than its very words", async () => {
  const notes = { "11-19": "Cats and dogs", "11-20": "The cat" };
  deepEqual(await ranked(notes, "cat dog"), ["Cats and dogs", "The cat"]);
});
