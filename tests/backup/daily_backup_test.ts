import { deepEqual, equal, match, rejects } from "node:assert/strict";
import {
  type DailyBackup,
  makeDailyBackup,
  noteFailure,
} from "../../src/backup/daily_backup.ts";
import { readBackupRecord } from "../../src/backup/backup_record.ts";
import { readyBackupFolder } from "../../src/backup/ready_backup_folder.ts";
import { readBackup } from "../../src/backup/read_backup.ts";
import type { BackupConfig } from "../../src/config/config.ts";
import { defaultConfig } from "../../src/config/default_config.ts";
import type { Home } from "../../src/config/home.ts";
import { TestHomes } from "./test_home.ts";

/** A home with a note, and what makes backups of it. */
async function stage(change: Partial<BackupConfig> = {}) {
  const homes = await TestHomes.create();
  const home = await homes.write("a", {
    "config.json": '{"channels":{"telegram":{"token":"1:secret"}}}',
    "workspace/memory/MEMORY.md": "pears",
    "state/jobs.json": "[]",
  });
  const config = { backup: { ...defaultConfig.backup, ...change } };
  return {
    ...{ homes, home, config },
    make: (day: number, own: Home = home): Promise<DailyBackup> =>
      makeDailyBackup({ home: own, config, now: at(day) }),
    names: () => namesIn(`${home.root}/backups`),
    [Symbol.asyncDispose]: () => homes[Symbol.asyncDispose](),
  };
}

function at(day: number): Date {
  return new Date(Date.UTC(2026, 10, day, 3));
}

function named(day: number): string {
  return `miniclaw-backup-2026-11-${`${day}`.padStart(2, "0")}-030000.tar.gz`;
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  return entries.map(({ name }) => name).sort();
}

Deno.test("the last ones stay, and files of another origin too", async () => {
  await using here = await stage({ keep: 2 });
  const folder = `${here.home.root}/backups`;
  const others = [named(1), "notes.txt"];
  await here.make(2);
  for (const name of others) await Deno.writeTextFile(`${folder}/${name}`, "");
  for (const day of [3, 4, 5]) await here.make(day);
  deepEqual(await here.names(), [...others, named(4), named(5)].sort());
  using archive = await Deno.open(`${folder}/${named(5)}`);
  const { files } = await readBackup(archive);
  deepEqual(files.map(({ path }) => path), [
    ...["state/jobs.json", "workspace/memory/MEMORY.md", "config.json"],
  ]);
});

Deno.test("one that the person moved away makes room for none", async () => {
  await using here = await stage({ keep: 2 });
  for (const day of [2, 3]) await here.make(day);
  await Deno.remove(`${here.home.root}/backups/${named(3)}`);
  await here.make(4);
  deepEqual(await here.names(), [named(2), named(4)]);
});

Deno.test("two homes with one folder delete nothing of each other's", async () => {
  await using here = await stage({ keep: 1 });
  const folder = `${here.homes.folder}/shared`;
  await Deno.mkdir(folder);
  here.config.backup.folder = folder;
  const other = await here.homes.write("b", { "config.json": "{}" });
  await Deno.mkdir(other.state);
  await here.make(2);
  await here.make(3, other);
  await here.make(4);
  await here.make(5, other);
  deepEqual(await namesIn(folder), [named(4), named(5)]);
  // Nor one that was restored from the backup of another.
  const copy = here.homes.home("c");
  Deno.copyFileSync(`${folder}/${named(4)}`, here.homes.archive);
  await here.homes.restore(copy);
  await here.make(6, copy);
  deepEqual(await namesIn(folder), [named(4), named(5), named(6)]);
});

Deno.test("one that fails deletes no old one, and leaves nothing half", async () => {
  await using here = await stage({ keep: 1 });
  await here.make(2);
  const open = async (...args: Parameters<typeof Deno.open>) => {
    const file = await Deno.open(...args);
    file.write = () =>
      Promise.reject(new Error("No space left on device (os error 28)"));
    return file;
  };
  const { home, config } = here;
  await rejects(makeDailyBackup({ home, config, now: at(3), open }), /space/);
  deepEqual(await here.names(), [named(2)]);
  await noteFailure(home, { at: at(3).toISOString(), message: "full" });
  equal((await readBackupRecord(home)).failed?.message, "full");
  equal((await readBackupRecord(home)).last, at(2).toISOString());
  await here.make(4);
  deepEqual(await here.names(), [named(4)]);
  deepEqual(await readBackupRecord(home), {
    last: at(4).toISOString(),
    made: [`${home.root}/backups/${named(4)}`],
  });
});

Deno.test("one that was made when the power went is remembered", async () => {
  await using here = await stage({ keep: 1 });
  const stop = new AbortController();
  const { home, config } = here;
  // As it is when the archive is in its place, and the note of it not yet.
  const made = await here.make(2);
  const before = await readBackupRecord(home);
  await Deno.writeTextFile(
    `${home.state}/backups.json`,
    JSON.stringify({ made: before.made }),
  );
  await here.make(3);
  deepEqual(await here.names(), [named(3)]);
  stop.abort(new Error("the gateway ends"));
  await rejects(
    makeDailyBackup({ home, config, now: at(4), signal: stop.signal }),
    /the gateway ends/,
  );
  deepEqual(await here.names(), [named(3)]);
  match(made.path, /-02-030000/);
});

Deno.test("what a killed one left goes, when it is old", async () => {
  await using here = await stage();
  await here.make(2);
  const folder = `${here.home.root}/backups`;
  const [old, young, foreign] = [
    ...[`${named(3)}.0123abcd.tmp`, `${named(4)}.0123abcd.tmp`],
    "mine.0123abcd.tmp",
  ];
  for (const name of [old, young, foreign]) {
    await Deno.writeTextFile(`${folder}/${name}`, "half");
  }
  await Deno.utime(`${folder}/${old}`, at(3), at(3));
  await Deno.utime(`${folder}/${young}`, at(5), at(5));
  await Deno.utime(`${folder}/${foreign}`, at(3), at(3));
  await here.make(5);
  deepEqual(
    (await here.names()).filter((name) => name.endsWith(".tmp")),
    [foreign, young].sort(),
  );
});

Deno.test("keys are left out where the configuration says so", async () => {
  await using here = await stage({ secrets: false });
  const { manifest } = await here.make(2);
  deepEqual(manifest.secrets_left_out, ["channels.telegram.token"]);
});

Deno.test("a folder has to be there, and apart from what the agent reads", async () => {
  await using here = await stage();
  const { home, config, homes } = here;
  const folders: [string, RegExp][] = [
    [`${homes.folder}/unplugged`, /expected a folder, found none/],
    [`${home.root}/config.json`, /expected a folder, found none/],
    [home.memory, /outside the workspace/],
    [home.root, /outside the workspace/],
  ];
  for (const [folder, expected] of folders) {
    config.backup.folder = folder;
    await rejects(readyBackupFolder(home, config), expected);
  }
  await rejects(Deno.stat(`${homes.folder}/unplugged`));
  config.backup.folder = "";
  equal(await readyBackupFolder(home, config), `${home.root}/backups`);
  if (Deno.build.os !== "windows") {
    const { mode } = await Deno.stat(`${home.root}/backups`);
    equal((mode ?? 0) & 0o777, 0o700);
  }
});

Deno.test("a record that can't be read deletes nothing", async () => {
  await using here = await stage({ keep: 1 });
  await here.make(2);
  for (const text of ["{", "[]", '{"made":"x","last":7}', "null"]) {
    await Deno.writeTextFile(`${here.home.state}/backups.json`, text);
    deepEqual(await readBackupRecord(here.home), { made: [] });
  }
  await here.make(3);
  deepEqual(await here.names(), [named(2), named(3)]);
  await Deno.writeTextFile(
    `${here.home.state}/backups.json`,
    JSON.stringify({ made: [here.home.config, `${here.home.workspace}`] }),
  );
  await here.make(4);
  equal(await Deno.readTextFile(here.home.config).then(Boolean), true);
});
