import { deepEqual, equal, match, ok } from "node:assert/strict";
import { delay } from "../../../src/base/delay.ts";
import { createLogger } from "../../../src/base/logger.ts";
import type { ChannelState } from "../../../src/channels/channel.ts";
import { defaultConfig } from "../../../src/config/default_config.ts";
import { isBackupDue } from "../../../src/gateway/backup/backup_times.ts";
import { DailyBackups } from "../../../src/gateway/backup/daily_backups.ts";
import { TestHomes } from "../../backup/test_home.ts";

const timezone = "Europe/Paris";

/** Whether one is due at a time, in Paris, after those times. */
function due(now: string, last?: string, failed?: string): boolean {
  return isBackupDue({
    ...{ now: new Date(now), at: "03:00", timezone, last },
    failed: failed === undefined ? undefined : new Date(failed),
  });
}

Deno.test("a backup is due once a day, from its time in the person's zone on", () => {
  ok(due("2026-11-20T10:00:00Z"));
  const last = "2026-11-20T02:00:30Z"; // 03:00 in Paris
  equal(due("2026-11-20T02:01:00Z", last), false);
  equal(due("2026-11-21T01:59:00Z", last), false);
  equal(due("2026-11-21T02:00:00Z", last), true);
});

Deno.test("what was missed is made up for once, whenever the machine comes back", () => {
  const last = "2026-11-20T02:00:30Z";
  equal(due("2026-11-27T17:00:00Z", last), true);
  equal(due("2026-11-27T17:01:00Z", "2026-11-27T17:00:30Z"), false);
  equal(due("2026-11-28T01:30:00Z", "2026-11-27T17:00:30Z"), false);
  equal(due("2026-11-28T02:00:00Z", "2026-11-27T17:00:30Z"), true);
});

Deno.test("the change of clocks neither drops a day nor doubles it", () => {
  // 2026-10-25: 03:00 in Paris is 02:00 UTC from now on.
  equal(due("2026-10-25T01:30:00Z", "2026-10-24T01:00:10Z"), false);
  equal(due("2026-10-25T02:00:00Z", "2026-10-24T01:00:10Z"), true);
  equal(due("2026-10-25T02:30:00Z", "2026-10-25T02:00:10Z"), false);
});

Deno.test("one that failed is tried again after an hour", () => {
  const [last, failed] = ["2026-11-19T02:00:00Z", "2026-11-20T02:00:00Z"];
  equal(due("2026-11-20T02:59:00Z", last, failed), false);
  equal(due("2026-11-20T03:00:00Z", last, failed), true);
  // A failure or a backup in the future is of a clock that was wrong.
  equal(due("2026-11-20T03:00:00Z", last, "2027-01-01T00:00:00Z"), true);
  equal(due("2026-11-20T03:00:00Z", "2027-01-01T00:00:00Z"), true);
});

/** Daily backups of a home, whose ticks and clock are the test's. */
async function stage() {
  const homes = await TestHomes.create();
  const home = await homes.write("a", {
    "config.json": "{}",
    "state/jobs.json": "[]",
  });
  const stop = new AbortController();
  const states: ChannelState[] = [];
  const clock = { now: new Date("2026-11-20T10:00:00Z") };
  let [log, tick] = ["", () => {}];
  const config = { backup: { ...defaultConfig.backup, keep: 2 } };
  const backups = new DailyBackups({
    ...{ home, config, timezone },
    log: createLogger("gateway:backup", {
      ...{ level: "info", redact: (text: string) => text },
      write: (line) => void (log += line),
      now: () => clock.now,
    }),
    onState: (state) => void states.push(state),
    now: () => clock.now,
    ticks: (_signal, onTick) => void (tick = onTick),
  });
  const run = async (): Promise<void> => {
    tick();
    await backups.settled();
  };
  return {
    ...{ homes, home, stop, states, clock, run, backups },
    log: () => log,
    [Symbol.asyncDispose]: () => homes[Symbol.asyncDispose](),
  };
}

Deno.test("a failure is told in the health, once in the log, and is over with the next", async () => {
  await using here = await stage();
  const { stop, states, clock, home, backups } = here;
  await Deno.writeTextFile(`${home.root}/backups`, "no folder");
  const running = backups.start(stop.signal);
  await until(() => states.length === 2);
  deepEqual(states.map(({ status }) => status), ["ok", "degraded"]);
  match(JSON.stringify(states[1]), /No backup could be made: /);
  await here.run();
  clock.now = new Date(clock.now.getTime() + 61 * 60_000);
  await here.run();
  equal(states.length, 3);
  equal(here.log().match(/ERROR/g)?.length, 1);
  await Deno.remove(`${home.root}/backups`);
  clock.now = new Date(clock.now.getTime() + 61 * 60_000);
  await here.run();
  equal(states.at(-1)?.status, "ok");
  match(here.log(), /INFO .*Backed up to .*\/backups\/miniclaw-backup-/);
  stop.abort();
  await running;
});

Deno.test("after a start the last failure still stands", async () => {
  await using here = await stage();
  const { stop, states, clock, home, backups } = here;
  const at = clock.now.toISOString();
  await Deno.writeTextFile(
    `${home.state}/backups.json`,
    JSON.stringify({ last: at, made: [], failed: { at, message: "full" } }),
  );
  const running = backups.start(stop.signal);
  await until(() => states.length === 1);
  deepEqual(states, [{
    ...{ status: "degraded", detail: "No backup could be made: full" },
  }]);
  stop.abort();
  await running;
});

Deno.test("the end of the gateway ends a backup that is being made", async () => {
  await using here = await stage();
  const { stop, home, backups, states } = here;
  await Deno.writeFile(
    `${home.state}/big`,
    crypto.getRandomValues(new Uint8Array(65536)),
  );
  for (let n = 0; n < 200; n++) {
    await Deno.copyFile(`${home.state}/big`, `${home.state}/big${n}`);
  }
  const running = backups.start(stop.signal);
  while (!(await beginning(`${home.root}/backups`)));
  stop.abort();
  await running;
  deepEqual(await Array.fromAsync(Deno.readDir(`${home.root}/backups`)), []);
  deepEqual(states, [{ status: "ok" }]);
});

async function beginning(folder: string): Promise<boolean> {
  const entries = Array.fromAsync(Deno.readDir(folder));
  return (await entries.catch(() => [])).length > 0;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await delay(1);
}
