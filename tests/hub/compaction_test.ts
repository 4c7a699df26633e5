import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { Journal } from "../../src/hub/journal/journal.ts";
import type { JournalRecord } from "../../src/hub/journal/journal_record.ts";
import { Ledger } from "../../src/hub/journal/ledger.ts";
import { livingRecords } from "../../src/hub/journal/living_records.ts";
import { FaultyDisk } from "./faulty_disk.ts";
import { inFolder, listeningLog, messageOf } from "./test_hub.ts";

const { log } = listeningLog();
const ids = ["test:a:0", "test:a:1", "test:b:0", "test:b:1"];
const messages = [
  messageOf("a", 0),
  messageOf("a", 1),
  messageOf("b", 0),
  messageOf("b", 1),
];
const said = (id: string) => ({
  id: `reply:${id}`,
  chat: { channel: "test", chatId: "a" },
  text: "re",
});
const anyId = fc.constantFrom(...ids);
const anyRecord: fc.Arbitrary<JournalRecord> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...messages).map((message) => ({
      kind: "taken" as const,
      message,
    })),
  },
  anyId.map((id) => ({ kind: "begun" as const, id, at: "now" })),
  anyId.map((id) => ({ kind: "parked" as const, id })),
  anyId.map((id) => ({ kind: "amended" as const, id, text: "other" })),
  anyId.map((id) => ({ kind: "act" as const, id, call: "c1" })),
  anyId.map((id) => ({ kind: "acted" as const, id, call: "c1", result: "r" })),
  anyId.map((id) => ({ kind: "answered" as const, id, reply: said(id) })),
  anyId.map((id) => ({ kind: "answered" as const, id })),
  anyId.map((id) => ({ kind: "part" as const, id: `reply:${id}`, parts: 2 })),
  anyId.map((id) => ({ kind: "delivered" as const, id: `reply:${id}` })),
  anyId.map((id) => ({ kind: "dismissed" as const, id })),
  fc.constantFrom(...messages).map((message) => ({
    kind: "aside" as const,
    message,
    at: "now",
    why: "crashes",
    notice: said(message.id),
  })),
);

Deno.test("what compaction keeps comes to the same ledger", () => {
  fc.assert(fc.property(fc.array(anyRecord, { maxLength: 40 }), (records) => {
    const ledger = ledgerOf(records);
    const again = ledgerOf(livingRecords(ledger));
    deepEqual(stateOf(again), stateOf(ledger));
  }));
});

Deno.test("a journal of which most is over doesn't grow", () =>
  inFolder(async (folder) => {
    const journal = await Journal.open({ folder, log, compactBytes: 20_000 });
    await settle(journal, { from: 0, to: 5_000 });
    await journal.append({ kind: "taken", message: messageOf("alive", 1) });
    await settle(journal, { from: 5_000, to: 6_000 });
    await journal.close();
    // The ids of 4,096 messages, twice, and what came since.
    ok((await Deno.stat(`${folder}/journal.jsonl`)).size < 250_000);
    const again = await Journal.open({ folder, log });
    deepEqual([...again.ledger.inbound.keys()], ["test:alive:1"]);
    ok(again.ledger.knows("test:a:5999"));
    ok(again.ledger.knows("test:a:3000"));
    ok(!again.ledger.knows("test:a:10"), "the oldest ids are forgotten");
    await again.close();
  }));

Deno.test("a journal that was long when its process ended is short after the next start", () =>
  inFolder(async (folder) => {
    const journal = await Journal.open({ folder, log });
    await settle(journal, { from: 0, to: 300 });
    await journal.close();
    const path = `${folder}/journal.jsonl`;
    const before = (await Deno.stat(path)).size;
    await (await Journal.open({ folder, log, compactBytes: 1000 })).close();
    ok((await Deno.stat(path)).size * 4 < before);
  }));

Deno.test("a compaction that fails, at start or later, loses nothing", () =>
  inFolder(async (folder) => {
    const disk = new FaultyDisk();
    const options = { folder, log, disk, compactBytes: 2000 };
    const journal = await Journal.open(options);
    disk.fails = (call) => call === "replace";
    await journal.append({ kind: "taken", message: messageOf("alive", 1) });
    await settle(journal, { from: 0, to: 100 });
    ok((disk.calls.get("replace") ?? 0) < 10, "it isn't tried at every line");
    await journal.close();
    const again = await Journal.open(options);
    deepEqual([...again.ledger.inbound.keys()], ["test:alive:1"]);
    equal(again.ledger.over.list().length, 100);
    disk.fails = () => false;
    await settle(again, { from: 100, to: 200 });
    await again.close();
    const last = await Journal.open(options);
    deepEqual([...last.ledger.inbound.keys()], ["test:alive:1"]);
    equal(last.ledger.over.list().length, 200);
    await last.close();
  }));

Deno.test("what a crash in a compaction leaves is passed over and cleared away", () =>
  inFolder(async (folder) => {
    const journal = await Journal.open({ folder, log });
    await journal.append({ kind: "taken", message: messageOf("alive", 1) });
    await journal.close();
    const half = `${folder}/journal.jsonl.0a1b2c3d.tmp`;
    await Deno.writeTextFile(half, '{"kind":"known","ids":["te');
    const again = await Journal.open({ folder, log });
    deepEqual([...again.ledger.inbound.keys()], ["test:alive:1"]);
    await again.close();
    const names = [...Deno.readDirSync(folder)].map(({ name }) => name);
    deepEqual(names, ["journal.jsonl"]);
  }));

Deno.test("records that come during a compaction are kept, too", () =>
  inFolder(async (folder) => {
    const journal = await Journal.open({ folder, log, compactBytes: 1 });
    const numbers = Array.from({ length: 300 }, (_, number) => number);
    await Promise.all(numbers.map(async (number) => {
      const message = messageOf("a", number);
      await journal.append({ kind: "taken", message });
      if (number % 3 > 0) {
        await journal.append({ kind: "answered", id: message.id });
      }
    }));
    await journal.close();
    const again = await Journal.open({ folder, log });
    equal(again.ledger.inbound.size, 100);
    equal(again.ledger.over.list().length, 200);
    await again.close();
  }));

async function settle(
  journal: Journal,
  { from, to }: { from: number; to: number },
): Promise<void> {
  for (let at = from; at < to; at += 100) {
    const writes: Promise<void>[] = [];
    for (let number = at; number < Math.min(to, at + 100); number++) {
      const message = messageOf("a", number);
      const reply = said(message.id);
      writes.push(
        journal.append({ kind: "taken", message }),
        journal.append({ kind: "answered", id: message.id, reply }),
        journal.append({ kind: "delivered", id: reply.id }),
      );
    }
    await Promise.all(writes);
  }
}

function ledgerOf(records: Iterable<JournalRecord>): Ledger {
  const ledger = new Ledger();
  // As from a file: nothing is shared between two ledgers.
  for (const record of records) ledger.apply(structuredClone(record));
  return ledger;
}

function stateOf(ledger: Ledger): unknown {
  const { inbound, outbound, asides, over } = ledger;
  const known = ids.filter((id) => ledger.knows(id));
  const begun = [...inbound.values()].map(({ begins }) => begins);
  return { inbound, outbound, asides, known, begun, over: over.list().sort() };
}
