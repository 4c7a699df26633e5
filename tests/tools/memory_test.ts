import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { recall } from "../../src/tools/recall.ts";
import { writeMemory } from "../../src/tools/write_memory.ts";
import { call, storeContext } from "./store_context.ts";

Deno.test("write_memory keeps a fact for good unless told otherwise", async () => {
  await using context = await storeContext();
  equal(
    await call(writeMemory, { content: "Anna is 12" }, context),
    "Noted in MEMORY.md",
  );
  equal(
    await call(writeMemory, { content: "vet", target: "today" }, context),
    "Noted in today's note",
  );
  equal(await context.memory.read("long"), "- 2026-11-20: Anna is 12\n");
  match(await context.memory.read("today"), /- 10:32 vet\n$/);
});

Deno.test("write_memory doesn't note twice, and says so", async () => {
  await using context = await storeContext();
  await call(writeMemory, { content: "Anna is 12" }, context);
  const again = await call(writeMemory, { content: "anna  is 12" }, context);
  match(again, /^Already in MEMORY\.md/);
  equal(await context.memory.read("long"), "- 2026-11-20: Anna is 12\n");
});

Deno.test("write_memory knows a fact again, however it is copied", async () => {
  await using context = await storeContext();
  await call(writeMemory, { content: "Anna is 12" }, context);
  const copies = [
    "Anna is 12.",
    "- Anna is 12",
    "- 2026-11-20: Anna is 12",
    "2026-01-01: anna is 12.",
  ];
  for (const content of copies) {
    match(await call(writeMemory, { content }, context), /^Already in MEMORY/);
    const today = { content, target: "today" };
    match(await call(writeMemory, today, context), /^Already in today's note/);
  }
  equal(await context.memory.read("long"), "- 2026-11-20: Anna is 12\n");
  equal(await context.memory.read("today"), "");
});

Deno.test("write_memory takes a copied line without its time, but keeps other times", async () => {
  await using context = await storeContext();
  await call(writeMemory, { content: "vet", target: "today" }, context);
  const again = { content: "10:32 Vet.", target: "today" };
  match(await call(writeMemory, again, context), /^Already in today's note/);
  await call(writeMemory, { content: "- 10:32 vet" }, context);
  await call(writeMemory, { content: "- 18:00 vet" }, context);
  equal(
    await context.memory.read("long"),
    "- 2026-11-20: vet\n- 2026-11-20: 18:00 vet\n",
  );
});

Deno.test("write_memory refuses nothing at all, and unknown arguments", async () => {
  await using context = await storeContext();
  await rejects(call(writeMemory, { content: " " }, context), /got nothing/);
  await rejects(call(writeMemory, { content: "x", date: "y" }, context));
  await rejects(call(writeMemory, { content: "x", target: "ever" }, context));
});

Deno.test("recall names date and source of what it finds", async () => {
  await using context = await storeContext();
  await context.memory.append("long", "Anna's school:\nrue Lepic 4");
  await context.memory.append("today", "Anna lost a tooth");
  equal(
    await call(recall, { query: "school" }, context),
    "- 2026-11-20 (MEMORY.md): Anna's school:\n  rue Lepic 4",
  );
  const both = await call(recall, { query: "Anna" }, context);
  deepEqual(both.split("\n- ").length, 2);
  const one = await call(recall, { query: "Anna", top: 1 }, context);
  deepEqual(one.split("\n- ").length, 1);
});

Deno.test("recall says what to do when it finds nothing", async () => {
  await using context = await storeContext();
  equal(
    await call(recall, { query: "zebra" }, context),
    'Nothing found for "zebra": try other words, or ask the person',
  );
  for (const top of [0, 21, 1.5, "5"]) {
    await rejects(call(recall, { query: "x", top }, context));
  }
});

Deno.test("the memory tools say that they touch the notes", () => {
  deepEqual(writeMemory.touches({ content: "x" }), [
    { scope: "workspace/memory", write: true },
  ]);
  deepEqual(recall.touches({ query: "x" }), [
    { scope: "workspace/memory", write: false },
  ]);
});
