import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { UsageError } from "../../src/base/miniclaw_error.ts";
import { testMemory } from "./test_memory.ts";

Deno.test("a note that doesn't exist reads as empty", async () => {
  await using memory = await testMemory();
  equal(await memory.store.read("today"), "");
  equal(await memory.store.read("long"), "");
  deepEqual(await memory.store.recent(7), []);
  deepEqual(await memory.store.rank("anything", 5), []);
});

Deno.test("an entry of MEMORY.md carries its date", async () => {
  await using memory = await testMemory();
  equal(await memory.store.append("long", "Anna is 12"), true);
  await memory.store.append("long", "Anna likes chess");
  equal(
    await memory.store.read("long"),
    "- 2026-11-20: Anna is 12\n- 2026-11-20: Anna likes chess\n",
  );
});

Deno.test("the daily note begins with its first entry", async () => {
  await using memory = await testMemory();
  await memory.store.append("today", "called the vet");
  await memory.store.append("today", "bought milk\nand bread");
  equal(
    await memory.text("2026-11-20.md"),
    "# 2026-11-20\n\n- 10:32 called the vet\n- 10:32 bought milk\n  and bread\n",
  );
});

Deno.test("the day is the person's, not UTC's", async () => {
  await using memory = await testMemory();
  memory.setNow("2026-11-20T23:30:00Z");
  await memory.store.append("today", "late");
  match(await memory.text("2026-11-21.md"), /^# 2026-11-21\n\n- 00:30 late\n$/);
});

Deno.test("an empty text is refused", async () => {
  await using memory = await testMemory();
  await rejects(memory.store.append("long", " \r\n\t"), UsageError);
});

Deno.test("what the person wrote by hand stays byte for byte", async () => {
  await using memory = await testMemory();
  const cases: [string, string][] = [
    ["# Mine\n\nno final newline", "\n- 2026-11-20: x\n  y\n"],
    ["# Mine\r\n\r\n* dos\r\n", "- 2026-11-20: x\r\n  y\r\n"],
    ["# Mine\r\n* dos, no end", "\r\n- 2026-11-20: x\r\n  y\r\n"],
    ["\uFEFF# Mine\n", "- 2026-11-20: x\n  y\n"],
    ["\uFEFF", "- 2026-11-20: x\n  y\n"],
  ];
  for (const [old, added] of cases) {
    await memory.write("MEMORY.md", old);
    await memory.store.append("long", "x\r\ny");
    equal(await memory.store.read("long"), old + added);
  }
});

Deno.test("bytes that aren't UTF-8 are read and kept", async () => {
  await using memory = await testMemory();
  const old = new Uint8Array([45, 32, 0xff, 0xfe, 99, 97, 116, 10]);
  await memory.write("MEMORY.md", old);
  await memory.store.append("long", "dog");
  const bytes = await Deno.readFile(`${memory.folder}/MEMORY.md`);
  deepEqual(bytes.subarray(0, old.length), old);
  match(await memory.store.read("long"), /^- \uFFFD\uFFFDcat\n/);
  equal((await memory.store.rank("dog", 5)).length, 1);
});

Deno.test("a fact that is already there is left out when asked", async () => {
  await using memory = await testMemory();
  const { store } = memory;
  await memory.write("MEMORY.md", "* Anna  is\n  12\n");
  equal(await store.append("long", "anna IS 12", { unique: true }), false);
  equal(await store.append("long", "anna IS 13", { unique: true }), true);
  equal(await store.append("today", "anna IS 12", { unique: true }), false);
  equal(await store.append("today", "Anna is 14", { unique: true }), true);
  equal(await store.append("today", "anna IS 14", { unique: true }), false);
  equal(await store.append("today", "Anna is 14"), true);
});

Deno.test("MEMORY.md is replaced, and the old one kept", async () => {
  await using memory = await testMemory();
  equal(await memory.store.writeLong("# One\n"), undefined);
  const first = await memory.store.writeLong("# Two");
  const second = await memory.store.writeLong("");
  equal(first, `${memory.stateFolder}/trash/20261120T093200Z-MEMORY.md`);
  equal(second, `${memory.stateFolder}/trash/20261120T093200Z-2-MEMORY.md`);
  equal(await Deno.readTextFile(first!), "# One\n");
  equal(await Deno.readTextFile(second!), "# Two");
  equal(await memory.store.read("long"), "");
});

Deno.test("recent notes are the existing ones of those days, newest first", async () => {
  await using memory = await testMemory();
  for (const day of ["11-13", "11-14", "11-20", "11-21", "02-30"]) {
    await memory.write(`2026-${day}.md`, day);
  }
  await memory.write("notes.md", "no date");
  await memory.write("2026-11-19.md.bak", "no note");
  deepEqual(await memory.store.recent(7), [
    { date: "2026-11-20", text: "11-20" },
    { date: "2026-11-14", text: "11-14" },
  ]);
  deepEqual(await memory.store.recent(1), [
    { date: "2026-11-20", text: "11-20" },
  ]);
  equal((await memory.store.recent(1e9)).length, 3);
});

Deno.test("rank names the date and the file of each entry", async () => {
  await using memory = await testMemory();
  await memory.write(
    "MEMORY.md",
    "# Facts\n- 2026-03-01: the cat is Minou\n- the cat likes fish\n",
  );
  await memory.write(
    "2026-11-18.md",
    "# 2026-11-18\n\n- 08:00 cat to the vet\n",
  );
  await Deno.utime(
    `${memory.folder}/MEMORY.md`,
    new Date(),
    new Date("2026-05-05T23:30:00Z"),
  );
  const found = await memory.store.rank("cat", 5);
  deepEqual(
    found.map(({ date, source, text }) => [date, source, text]).sort(),
    [
      ["2026-03-01", "MEMORY.md", "the cat is Minou"],
      ["2026-05-06", "MEMORY.md", "the cat likes fish"],
      ["2026-11-18", "2026-11-18.md", "cat to the vet"],
    ],
  );
  equal((await memory.store.rank("cat", 2)).length, 2);
});

Deno.test({
  name: "a note that is a link leading out is neither read nor written",
  ignore: Deno.build.os === "windows",
  async fn(): Promise<void> {
    await using memory = await testMemory();
    const outside = `${memory.stateFolder}-secret`;
    await Deno.writeTextFile(outside, "cat secret");
    await memory.write("2026-11-19.md", "- 10:00 the cat slept\n");
    await Deno.symlink(outside, `${memory.folder}/MEMORY.md`);
    await rejects(memory.store.read("long"), /a link that leads out/);
    await rejects(memory.store.append("long", "x"), /a link that leads out/);
    await rejects(memory.store.writeLong("x"), /a link that leads out/);
    const found = await memory.store.rank("cat", 5);
    deepEqual(found.map(({ text }) => text), ["the cat slept"]);
    match(memory.logged.join(""), /WARN .*MEMORY\.md is passed over/);
    equal(await Deno.readTextFile(outside), "cat secret");
  },
});

Deno.test("a note above 1 MB is named once, with what to do", async () => {
  await using memory = await testMemory();
  await memory.write("MEMORY.md", `- ${"x".repeat(1_000_000)}\n`);
  await memory.store.append("long", "one more");
  await memory.store.read("long");
  const warnings = memory.logged.filter((line) => line.includes("WARN"));
  equal(warnings.length, 1);
  match(warnings[0], /MEMORY\.md has grown to 97\d(\.\d)? KiB .*memory edit/);
});
