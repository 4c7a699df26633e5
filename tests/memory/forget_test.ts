import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { decodeNote } from "../../src/memory/entry_format.ts";
import { removeEntries } from "../../src/memory/remove_entries.ts";
import { splitEntries } from "../../src/memory/split_entries.ts";
import { testMemory } from "./test_memory.ts";

function without(text: string, word: string): string {
  const { rest } = removeEntries(new TextEncoder().encode(text), {
    stamp: "date",
    goes: (entry) => entry.text.includes(word),
  });
  return decodeNote(rest);
}

Deno.test("an entry goes with all its lines, everything else stays as it is", () => {
  equal(
    without("# A\r\n- cat\r\n  more\r\n\r\n  even more\r\n\r\n- dog", "cat"),
    "# A\r\n\r\n- dog",
  );
  equal(without("\uFEFF- cat\n- dog\n", "cat"), "\uFEFF- dog\n");
  equal(without("- dog\n- cat", "cat"), "- dog\n");
  equal(without("a cat\nin two lines\n\nb\rc", "cat"), "\nb\rc");
  equal(without("- dog\n", "cat"), "- dog\n");
});

Deno.test("bytes that aren't UTF-8 survive beside what goes", () => {
  const note = new Uint8Array([45, 32, 0xff, 10, 45, 32, 99, 97, 116, 13, 10]);
  const { rest } = removeEntries(note, {
    stamp: "date",
    goes: ({ text }) => text === "cat",
  });
  deepEqual(rest, note.subarray(0, 4));
});

Deno.test("of any list, exactly the chosen items go", () => {
  const word = fc.constantFrom("cat", "dog", "cow\n  with a line", "ox\n\n  x");
  fc.assert(fc.property(
    fc.array(word),
    word,
    fc.constantFrom("\n", "\r\n"),
    (items, chosen, eol) => {
      const write = (items: string[]): string =>
        items.map((item) => `- ${item}\n`).join("").replaceAll("\n", eol);
      const { rest, gone } = removeEntries(
        new TextEncoder().encode(write(items)),
        {
          stamp: "date",
          goes: ({ text }) =>
            text === splitEntries(write([chosen]), "date")[0].text,
        },
      );
      const left = items.filter((item) => item !== chosen);
      equal(decodeNote(rest), write(left));
      equal(gone.length, items.length - left.length);
    },
  ));
});

Deno.test("only entries that hold every word are found, whatever their form", async () => {
  await using memory = await testMemory();
  await memory.write("2026-11-18.md", "- 10:00 dentist appointment\n- cats\n");
  await memory.write("MEMORY.md", "- 2026-01-01: Dentist: Lea\n- a category\n");
  const texts = async (query: string): Promise<string[]> =>
    (await memory.store.holding(query)).map(({ text }) => text);
  deepEqual(await texts("dentists"), ["dentist appointment", "Dentist: Lea"]);
  deepEqual(await texts("the dentist appointments"), ["dentist appointment"]);
  deepEqual(await texts("cat"), ["cats"]);
  deepEqual(await texts("zebra"), []);
  deepEqual(await texts("!?"), []);
});

Deno.test("forgetting keeps each old note, and leaves the rest alone", async () => {
  await using memory = await testMemory();
  const day = "# 2026-11-18\n\n- 10:00 the cat\n- 11:00 the dog\n";
  await memory.write("2026-11-18.md", day);
  await memory.write("MEMORY.md", "- the cat\n- the cat\n- the cow\n");
  const found = await memory.store.holding("cat");
  equal(found.length, 3);
  const kept = await memory.store.forget(found);
  equal(await memory.text("MEMORY.md"), "- the cow\n");
  equal(
    await memory.text("2026-11-18.md"),
    day.replace("- 10:00 the cat\n", ""),
  );
  deepEqual(kept.map(({ source, path }) => [source, path]).sort(), [
    ["2026-11-18.md", `${memory.folder}/2026-11-18.md`],
    ["MEMORY.md", `${memory.folder}/MEMORY.md`],
  ]);
  const old = kept.find(({ source }) => source === "2026-11-18.md")!;
  equal(await Deno.readTextFile(old.kept), day);
  deepEqual(await memory.store.rank("cat", 5), []);
  deepEqual(await memory.store.forget(found), []);
});

Deno.test("what is forgotten leaves no trace in the index", async () => {
  await using memory = await testMemory();
  await memory.write("MEMORY.md", "- the zanzibar secret\n- the cow\n");
  await memory.store.rank("cow", 5);
  const path = `${memory.stateFolder}/memory_index.sqlite`;
  const holds = async (word: string): Promise<boolean> =>
    new TextDecoder("latin1").decode(await Deno.readFile(path)).includes(word);
  equal(await holds("anzibar"), true);
  await memory.store.forget(await memory.store.holding("zanzibar"));
  equal(await holds("anzibar"), false);
  if (Deno.build.os === "windows") return;
  equal((await Deno.stat(path)).mode! & 0o777, 0o600);
});

Deno.test("only what was found goes, not what reads the same elsewhere", async () => {
  await using memory = await testMemory();
  const note = "# Home\n- milk\n\n# Work\n- milk\n";
  await memory.write("MEMORY.md", note);
  const found = await memory.store.holding("work milk");
  deepEqual(found.map(({ heading, place }) => [heading, place]), [["Work", 1]]);
  await memory.store.forget(found);
  equal(await memory.text("MEMORY.md"), "# Home\n- milk\n\n# Work\n");
});

Deno.test("of equal entries the chosen one goes, also where it moved to", async () => {
  await using memory = await testMemory();
  const day = "# 2026-11-18\n\n- 10:00 milk\n- 11:00 milk\n- 12:00 milk\n";
  await memory.write("2026-11-18.md", day);
  const [, second] = await memory.store.holding("milk");
  await memory.store.forget([second]);
  const left = day.replace("- 11:00 milk\n", "");
  equal(await memory.text("2026-11-18.md"), left);
  await memory.write("MEMORY.md", "- the cat\n");
  const found = await memory.store.holding("cat");
  await memory.write("MEMORY.md", "- new\n- the cat\n");
  await memory.store.forget(found);
  equal(await memory.text("MEMORY.md"), "- new\n");
});

Deno.test("every word of a query counts, however many there are", async () => {
  await using memory = await testMemory();
  const words = Array.from({ length: 250 }, (_, at) => `w${at}`);
  await memory.write("MEMORY.md", `- ${words.join(" ")}\n`);
  for (const at of [99, 100, 199, 200, 249]) {
    const wrong = words.with(at, "zebra").join(" ");
    deepEqual(await memory.store.holding(wrong), [], `word ${at}`);
  }
  equal((await memory.store.holding(words.join(" "))).length, 1);
});
