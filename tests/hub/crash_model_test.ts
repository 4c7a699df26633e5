import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import type { HubOptions } from "../../src/hub/hub_options.ts";
import type { JournalRecord } from "../../src/hub/journal/journal_record.ts";
import { Ledger } from "../../src/hub/journal/ledger.ts";
import { readRecords } from "../../src/hub/journal/read_records.ts";
import { FaultyDisk } from "./faulty_disk.ts";
import { copyPrefix, inFolder, messageOf, startHub } from "./test_hub.ts";

/** A hub whose work has an act and whose replies have two parts. */
const busy: Partial<HubOptions> = {
  answer: async ({ text }, { acts, interrupted }) => {
    if (!interrupted?.acts.has("c1")) {
      await acts.starting("c1");
      await acts.ended("c1", `did ${text}`);
    }
    return { text: `re ${text}` };
  },
};

/** The journal of a run of messages that come in bursts. */
async function record(
  folder: string,
  chats: readonly string[],
): Promise<Uint8Array> {
  const disk = new FaultyDisk();
  disk.isQuick = true;
  const { hub } = await startHub(folder, {
    ...busy,
    disk,
    concurrency: 2,
    deliver: async (_, { onPart }) => {
      await onPart();
      await onPart();
    },
  });
  for (const [number, chat] of chats.entries()) {
    await hub.offer(messageOf(chat, number));
    if (number % 3 === 2) await hub.idle();
  }
  await hub.idle();
  await hub.stop();
  return await Deno.readFile(`${folder}/journal.jsonl`);
}

Deno.test("a crash at any byte leaves a ledger that is a moment of the run", () =>
  inFolder(async (folder) => {
    const journal = await record(folder, ["a", "b", "a", "c", "a", "b"]);
    const moments = momentsOf(journal);
    for (let bytes = 0; bytes <= journal.length; bytes++) {
      const ledger = new Ledger();
      const { whole, damaged } = readRecords(
        journal.subarray(0, bytes),
        (record) => ledger.apply(record),
      );
      equal(damaged, 0);
      deepEqual(ledger, moments.get(whole), `${bytes} bytes`);
    }
  }));

Deno.test("after a crash at any byte all is answered, in order, and nothing delivered again", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 8 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: 12,
        maxLength: 12,
      }),
      (chats, crashes) =>
        inFolder(async (folder) => {
          const journal = await record(folder, chats);
          for (const [number, crash] of crashes.entries()) {
            const bytes = Math.floor(crash * (journal.length + 1));
            const after = `${folder}-${number}`;
            await copyPrefix(journal, { folder: after, bytes });
            await goOn(after, recordsOf(journal.subarray(0, bytes)));
          }
        }),
    ),
    { numRuns: 15 },
  ));

/** Starts again behind a crash, and holds what happens to what was known. */
async function goOn(
  folder: string,
  before: readonly JournalRecord[],
): Promise<void> {
  const disk = new FaultyDisk();
  disk.isQuick = true;
  const acts: string[] = [];
  const { hub, delivered } = await startHub(folder, {
    ...busy,
    disk,
    answer: async (message, work) => {
      const { interrupted } = work;
      for (const call of interrupted?.acts.keys() ?? []) {
        acts.push(`${message.id} ${call}`);
      }
      return await busy.answer?.(message, work);
    },
  });
  await hub.idle();
  const ids = idsOf(before);
  const owed = ids.taken.filter((id) => !ids.delivered.has(`reply:${id}`));
  const paid = delivered.map(({ answers = "" }) => answers);
  deepEqual(paid.toSorted(), owed.toSorted());
  for (const chat of ["a", "b", "c"]) {
    const ofChat = (id: string): boolean => id.startsWith(`test:${chat}:`);
    deepEqual(paid.filter(ofChat), owed.filter(ofChat));
  }
  const broken = ids.acts.filter((act) => !ids.answered.has(act.split(" ")[0]));
  deepEqual(acts.toSorted(), broken.toSorted());
  for (const id of ids.taken) {
    const [, chat, number] = id.split(":");
    equal(await hub.offer(messageOf(chat, Number(number))), "known");
  }
  await hub.stop();
  const last = await startHub(folder, { disk });
  await last.hub.idle();
  deepEqual(last.delivered, []);
  await last.hub.stop();
}

function recordsOf(journal: Uint8Array): JournalRecord[] {
  const records: JournalRecord[] = [];
  readRecords(journal, (record) => records.push(record));
  return records;
}

function idsOf(records: readonly JournalRecord[]) {
  const ids = {
    taken: [] as string[],
    delivered: new Set<string>(),
    answered: new Set<string>(),
    acts: [] as string[],
  };
  for (const record of records) {
    if (record.kind === "taken") ids.taken.push(record.message.id);
    if (record.kind === "delivered") ids.delivered.add(record.id);
    if (record.kind === "answered") ids.answered.add(record.id);
    if (record.kind === "act") ids.acts.push(`${record.id} ${record.call}`);
  }
  return ids;
}

/** The ledger after each whole line, by the bytes up to there. */
function momentsOf(journal: Uint8Array): Map<number, Ledger> {
  const moments = new Map([[0, new Ledger()]]);
  const text = new TextDecoder().decode(journal);
  const lines = text.split("\n").slice(0, -1);
  ok(lines.length > 30);
  for (let count = 1; count <= lines.length; count++) {
    const ledger = new Ledger();
    for (const line of lines.slice(0, count)) ledger.apply(JSON.parse(line));
    const head = `${lines.slice(0, count).join("\n")}\n`;
    moments.set(new TextEncoder().encode(head).length, ledger);
  }
  return moments;
}
