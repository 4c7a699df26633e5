import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { Journal } from "../../src/hub/journal/journal.ts";
import type { JournalRecord } from "../../src/hub/journal/journal_record.ts";
import { Ledger } from "../../src/hub/journal/ledger.ts";
import { readLedger } from "../../src/hub/journal/prepare_journal.ts";
import { FaultyDisk } from "./faulty_disk.ts";
import { inFolder, listeningLog, messageOf } from "./test_hub.ts";

const taken = (number: number): JournalRecord => ({
  kind: "taken",
  message: messageOf("a", number),
});
const answered = (number: number): JournalRecord => ({
  kind: "answered",
  id: messageOf("a", number).id,
});

async function open(
  folder: string,
  options: { disk?: FaultyDisk; compactBytes?: number } = {},
): Promise<{ journal: Journal; lines: string[] }> {
  const { log, lines } = listeningLog();
  return { journal: await Journal.open({ folder, log, ...options }), lines };
}

async function idsOnDisk(folder: string): Promise<string[]> {
  const ledger = new Ledger();
  await readLedger(folder, ledger);
  return [...ledger.inbound.keys()].map((id) => id.slice("test:a:".length));
}

Deno.test("what was appended is there for the next to open", () =>
  inFolder(async (folder) => {
    const { journal } = await open(folder);
    await journal.append(taken(1));
    await journal.append(taken(2));
    await journal.append(answered(1));
    await journal.close();
    const { journal: again } = await open(folder);
    deepEqual([...again.ledger.inbound.keys()], ["test:a:2"]);
    ok(again.ledger.knows("test:a:1"));
    await again.close();
  }));

Deno.test("the journal is for its owner's eyes", () =>
  inFolder(async (folder) => {
    const { journal } = await open(folder);
    await journal.append(taken(1));
    await journal.close();
    if (Deno.build.os === "windows") return;
    const modeOf = async (path: string): Promise<number> =>
      ((await Deno.stat(path)).mode ?? 0) & 0o777;
    equal(await modeOf(folder), 0o700);
    equal(await modeOf(`${folder}/journal.jsonl`), 0o600);
  }));

Deno.test("records that come together share a flush", () =>
  inFolder(async (folder) => {
    const disk = new FaultyDisk();
    const { journal } = await open(folder, { disk });
    const numbers = Array.from({ length: 500 }, (_, number) => number);
    await Promise.all(numbers.map((number) => journal.append(taken(number))));
    await journal.close();
    equal(disk.calls.get("syncData"), 1);
    deepEqual(await idsOnDisk(folder), numbers.map(String));
  }));

Deno.test("a record that comes while a flush runs isn't told it is kept by it", () =>
  inFolder(async (folder) => {
    const disk = new FaultyDisk();
    const { journal } = await open(folder, { disk });
    const first = journal.append(taken(1));
    await Promise.resolve();
    await Promise.resolve();
    const second = journal.append(taken(2));
    await Promise.all([first, second]);
    equal(disk.calls.get("syncData"), 2);
    await journal.close();
  }));

Deno.test("a last line that a crash tore is no error, and nothing is glued to it", () =>
  inFolder(async (folder) => {
    const { journal } = await open(folder);
    await journal.append(taken(1));
    await journal.close();
    const path = `${folder}/journal.jsonl`;
    await Deno.writeTextFile(path, '{"kind":"taken","mess', { append: true });
    const { journal: again, lines } = await open(folder);
    await again.append(taken(2));
    await again.close();
    deepEqual(await idsOnDisk(folder), ["1", "2"]);
    deepEqual(lines, []);
  }));

Deno.test("garbage in the middle is passed over with a warning, and a copy is kept", () =>
  inFolder(async (folder) => {
    const path = `${folder}/journal.jsonl`;
    await Deno.mkdir(folder);
    const lines = [
      JSON.stringify(taken(1)),
      "\0\0\0\0",
      '{"kind":"taken","message":{"id":"no chat"}}',
      '{"kind":"constructor"}',
      "[]",
      JSON.stringify(taken(2)),
    ];
    await Deno.writeTextFile(path, `${lines.join("\n")}\n`);
    const { journal, lines: said } = await open(folder);
    await journal.close();
    deepEqual(await idsOnDisk(folder), ["1", "2"]);
    equal(said.length, 1);
    match(said[0], /WARN .*Passed over 4 lines.*journal\.jsonl\.corrupted/);
    const { journal: again, lines: nothing } = await open(folder);
    await again.close();
    deepEqual(nothing, [], "it is said once");
    equal(
      await Deno.readTextFile(`${path}.corrupted`),
      `${lines.join("\n")}\n`,
    );
  }));

for (const tornBytes of [0, 1, 40, 10_000]) {
  Deno.test(`a write that fails after ${tornBytes} bytes leaves whole lines, and the next is kept`, () =>
    inFolder(async (folder) => {
      const disk = new FaultyDisk();
      const { journal } = await open(folder, { disk });
      await journal.append(taken(1));
      disk.tornBytes = tornBytes;
      disk.fails = (call, times) => call === "write" && times === 2;
      await rejects(journal.append(taken(2)), {
        code: "disk_full",
        message: "Cannot write to the home: the disk is full",
      });
      deepEqual(await idsOnDisk(folder), ["1"]);
      ok(!journal.ledger.knows("test:a:2"));
      await journal.append(taken(3));
      deepEqual(await idsOnDisk(folder), ["1", "3"]);
      await journal.close();
    }));
}

Deno.test("a flush that fails reaches those of its group and nobody else", () =>
  inFolder(async (folder) => {
    const disk = new FaultyDisk();
    const { journal } = await open(folder, { disk });
    disk.fails = (call, times) => call === "syncData" && times === 1;
    const group = [journal.append(taken(1)), journal.append(taken(2))];
    const ends = Promise.allSettled(group);
    await Promise.resolve();
    await Promise.resolve();
    await journal.append(taken(3));
    deepEqual((await ends).map(({ status }) => status), [
      "rejected",
      "rejected",
    ]);
    deepEqual(await idsOnDisk(folder), ["3"]);
    await journal.close();
  }));

Deno.test("where a torn line can't be cut off at once, it is before the next", () =>
  inFolder(async (folder) => {
    const disk = new FaultyDisk();
    const { journal } = await open(folder, { disk });
    await journal.append(taken(1));
    disk.tornBytes = 20;
    let bad = true;
    disk.fails = (call) => bad && (call === "write" || call === "truncate");
    await rejects(journal.append(taken(2)));
    await rejects(journal.append(taken(3)));
    bad = false;
    await journal.append(taken(4));
    deepEqual(await idsOnDisk(folder), ["1", "4"]);
    await journal.close();
  }));

Deno.test("a system that writes a few bytes at a time is asked on", () =>
  inFolder(async (folder) => {
    const disk = new FaultyDisk();
    disk.mostBytes = 7;
    const { journal } = await open(folder, { disk });
    await journal.append(taken(1));
    await journal.close();
    deepEqual(await idsOnDisk(folder), ["1"]);
  }));

Deno.test("a closed journal takes nothing", () =>
  inFolder(async (folder) => {
    const { journal } = await open(folder);
    const last = journal.append(taken(1));
    await journal.close();
    await last;
    await rejects(journal.append(taken(2)), /The journal is closed/);
    deepEqual(await idsOnDisk(folder), ["1"]);
  }));
