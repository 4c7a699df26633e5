import { deepEqual, equal, match, ok } from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { type TestMemory, testMemory } from "./test_memory.ts";

const NAME = "memory_index.sqlite";

async function found(memory: TestMemory, query: string): Promise<string[]> {
  return (await memory.store.rank(query, 10)).map(({ text }) => text);
}

/** Makes a note look as if it was written long ago. */
async function age(memory: TestMemory, name: string): Promise<void> {
  const before = new Date(Date.now() - 3_600_000);
  await Deno.utime(`${memory.folder}/${name}`, before, before);
}

Deno.test("hand edits, renames and deletions are seen at the next search", async () => {
  await using memory = await testMemory();
  const path = `${memory.folder}/2026-11-18.md`;
  await memory.write("2026-11-18.md", "- 10:00 the cat\n");
  deepEqual(await found(memory, "cat dog"), ["the cat"]);
  // The same length, in the same moment.
  await Deno.writeTextFile(path, "- 10:00 the dog\n");
  deepEqual(await found(memory, "cat dog"), ["the dog"]);
  await Deno.rename(path, `${memory.folder}/2026-11-17.md`);
  const [moved] = await memory.store.rank("dog", 1);
  deepEqual([moved.date, moved.source], ["2026-11-17", "2026-11-17.md"]);
  await Deno.remove(`${memory.folder}/2026-11-17.md`);
  deepEqual(await found(memory, "cat dog"), []);
});

Deno.test("only what changed is read again", async () => {
  await using memory = await testMemory();
  await memory.write("2026-11-18.md", "- 10:00 the cat\n");
  await age(memory, "2026-11-18.md");
  await found(memory, "cat");
  using index = new DatabaseSync(`${memory.stateFolder}/${NAME}`);
  // Only who doesn't read the note believes this.
  index.exec(`UPDATE entries SET json = '{"text":"from the index"}'`);
  deepEqual(await found(memory, "cat"), ["from the index"]);
  await memory.write("2026-11-19.md", "- 10:00 another cat\n");
  deepEqual(await found(memory, "cat"), ["another cat", "from the index"]);
});

Deno.test("an index that is missing, broken or of another version is made anew", async () => {
  await using memory = await testMemory();
  await memory.write("2026-11-18.md", "- 10:00 the cat\n");
  await age(memory, "2026-11-18.md");
  const path = `${memory.stateFolder}/${NAME}`;
  const harms: (() => Promise<void> | void)[] = [
    () => Deno.remove(path),
    () => Deno.writeTextFile(path, "not a database at all ".repeat(500)),
    () => Deno.truncate(path, 5000),
    () => Deno.writeTextFile(path, ""),
    () => change(path, "PRAGMA user_version = 99"),
    () => change(path, "DROP TABLE entries"),
    () => change(path, "DROP TABLE words"),
    () => change(path, "PRAGMA user_version = 0"),
  ];
  deepEqual(await found(memory, "cat"), ["the cat"]);
  for (const harm of harms) {
    await harm();
    deepEqual(await found(memory, "cat"), ["the cat"], String(harm));
    equal(marksIn(path), 1, String(harm));
  }
  ok(!memory.logged.some((line) => line.includes("WARN")));
});

Deno.test("an index that somebody else holds is replaced by one in memory", async () => {
  await using memory = await testMemory();
  await memory.write("2026-11-18.md", "- 10:00 the cat\n");
  await found(memory, "cat");
  await memory.write("2026-11-18.md", "- 10:00 the dog\n");
  using other = new DatabaseSync(`${memory.stateFolder}/${NAME}`);
  other.exec("BEGIN EXCLUSIVE");
  deepEqual(await found(memory, "cat dog"), ["the dog"]);
  other.exec("ROLLBACK");
  deepEqual(await found(memory, "cat dog"), ["the dog"]);
  match(memory.logged.join(""), /DEBUG .*made in memory: database is locked/);
});

Deno.test("where no file can be, the notes are found all the same", async () => {
  await using memory = await testMemory();
  await memory.write("2026-11-18.md", "- 10:00 the cat\n");
  await Deno.writeTextFile(memory.stateFolder, "a file in the folder's place");
  deepEqual(await found(memory, "cat"), ["the cat"]);
});

Deno.test("a search in the middle of another waits for its turn", async () => {
  await using memory = await testMemory();
  await memory.write("2026-11-18.md", "- 10:00 the cat\n");
  const searches = Array.from({ length: 20 }, () => found(memory, "cat"));
  for (const texts of await Promise.all(searches)) {
    deepEqual(texts, ["the cat"]);
  }
});

Deno.test("every text comes back from the index as it was", async () => {
  await using memory = await testMemory();
  const text = 'the cat \0 said “x” \u{1F600} \u0007 \\u0000 {"a":1}';
  await memory.write("MEMORY.md", `- ${text}\n`);
  deepEqual(await found(memory, "cat"), [text]);
});

function change(path: string, sql: string): void {
  using index = new DatabaseSync(path);
  index.exec(sql);
}

function marksIn(path: string): unknown {
  using index = new DatabaseSync(path);
  return index.prepare("SELECT count(*) AS count FROM notes").get()?.count;
}
