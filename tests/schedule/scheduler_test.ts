import { deepEqual, equal, match } from "node:assert/strict";
import type { NewJob } from "../../src/schedule/job_store.ts";
import { TestScheduler } from "./test_scheduler.ts";

const chat = { channel: "cli", chatId: "default" };
const hourly: NewJob = {
  schedule: { type: "interval", minutes: 60 },
  chat,
  message: "tea",
};
const at = (time: string): NewJob => ({
  ...hourly,
  schedule: { type: "fire_at", time },
});

function dues({ fired }: TestScheduler): string[] {
  return fired.map(({ due }) => due.slice(11, 16));
}

Deno.test("a job fires when it is due, for the moment it was due", async () => {
  await using on = await TestScheduler.create();
  const { id } = await on.jobs.add(hourly);
  await on.start();
  await on.tickAt("2026-11-20T09:59:59Z");
  deepEqual(on.fired, []);
  await on.tickAt("2026-11-20T10:00:20Z");
  deepEqual(on.fired, [{
    id,
    due: "2026-11-20T10:00:00.000Z",
    at: "2026-11-20T10:00:20.000Z",
  }]);
  const job = await on.job(id);
  equal(job.last_run, "2026-11-20T10:00:20.000Z");
  equal(job.next_run, "2026-11-20T11:00:00.000Z");
  await on.tickAt("2026-11-20T10:01:20Z");
  equal(on.fired.length, 1);
});

Deno.test("what is due before the next tick has a timer", async () => {
  await using on = await TestScheduler.create();
  await on.jobs.add(at("2026-11-20T09:00:41.500Z"));
  await on.start();
  deepEqual(on.timers.map(({ milliseconds }) => milliseconds), [41_500]);
  on.now = new Date("2026-11-20T09:00:41.500Z");
  on.timers[0].callback();
  await on.idle();
  equal(on.fired.length, 1);
  deepEqual(on.timers, []);
});

Deno.test("a timer that goes off too early is wound up again", async () => {
  await using on = await TestScheduler.create();
  await on.jobs.add(at("2026-11-20T09:00:10Z"));
  await on.start();
  on.now = new Date("2026-11-20T09:00:09.998Z");
  on.timers[0].callback();
  await on.idle();
  equal(on.fired.length, 0);
  deepEqual(on.timers.map(({ milliseconds }) => milliseconds), [2]);
});

Deno.test("a job added while it runs is seen at once", async () => {
  await using on = await TestScheduler.create();
  await on.start();
  deepEqual(on.timers, []);
  await on.jobs.add(at("2026-11-20T09:00:05Z"));
  await on.idle();
  deepEqual(on.timers.map(({ milliseconds }) => milliseconds), [5000]);
  const { id } = await on.jobs.add(hourly);
  await on.jobs.requestRun(id);
  await on.idle();
  deepEqual(dues(on), ["09:00"]);
  equal((await on.job(id)).next_run, "2026-11-20T10:00:00.000Z");
  equal((await on.job(id)).run_requested, undefined);
});

Deno.test("a job that fires once is done, listed for a week, and then gone", async () => {
  await using on = await TestScheduler.create();
  const { id } = await on.jobs.add(at("2026-11-20T09:30:00Z"));
  await on.start();
  await on.tickAt("2026-11-20T09:30:00Z");
  const job = await on.job(id);
  equal(job.done_at, "2026-11-20T09:30:00.000Z");
  equal(job.enabled, false);
  await on.tickAt("2026-11-27T09:29:00Z");
  equal((await on.jobs.list()).length, 1);
  await on.tickAt("2026-11-27T09:31:00Z");
  deepEqual(await on.jobs.list(), []);
  const file = JSON.parse(await Deno.readTextFile(`${on.folder}/jobs.json`));
  deepEqual(file.jobs, []);
  equal(on.fired.length, 1);
});

Deno.test("what was missed is caught up once, or not at all", async () => {
  await using on = await TestScheduler.create();
  const once = await on.jobs.add(hourly);
  const skip = await on.jobs.add({ ...hourly, missed: "skip" });
  const single = await on.jobs.add(at("2026-11-20T12:30:00Z"));
  const left = await on.jobs.add({
    ...at("2026-11-20T12:30:00Z"),
    missed: "skip",
  });
  on.now = new Date("2026-11-20T14:20:00Z");
  await on.start();
  deepEqual(on.fired.map(({ id, due }) => [id, due.slice(11, 16)]), [
    [once.id, "10:00"],
    [single.id, "12:30"],
  ]);
  deepEqual(on.missed, [skip.id, left.id]);
  equal((await on.job(skip.id)).last_result, "missed");
  equal((await on.job(skip.id)).next_run, "2026-11-20T15:00:00.000Z");
  equal((await on.job(left.id)).last_result, "missed");
  equal((await on.job(left.id)).done_at, "2026-11-20T14:20:00.000Z");
  await on.tickAt("2026-11-20T15:00:00Z");
  deepEqual(on.fired.slice(2).map(({ id }) => id), [once.id, skip.id]);
});

Deno.test("a job that skips what it missed fires for the time that is just due", async () => {
  await using on = await TestScheduler.create();
  await on.jobs.add({ ...hourly, missed: "skip" });
  on.now = new Date("2026-11-20T14:00:30Z");
  await on.start();
  deepEqual(dues(on), ["14:00"]);
});

Deno.test("a machine that slept catches up at the first tick", async () => {
  await using on = await TestScheduler.create();
  await on.jobs.add(hourly);
  await on.start();
  await on.tickAt("2026-11-23T07:12:00Z");
  deepEqual(dues(on), ["10:00"]);
  await on.tickAt("2026-11-23T07:13:00Z");
  equal(on.fired.length, 1);
  await on.tickAt("2026-11-23T08:00:00Z");
  deepEqual(dues(on), ["10:00", "08:00"]);
});

Deno.test("a clock that goes back fires nothing again", async () => {
  await using on = await TestScheduler.create();
  await on.jobs.add(hourly);
  await on.start();
  await on.tickAt("2026-11-20T10:00:00Z");
  for (const time of ["09:20", "09:59", "10:00", "10:30"]) {
    await on.tickAt(`2026-11-20T${time}:00Z`);
  }
  equal(on.fired.length, 1);
  await on.tickAt("2026-11-20T11:00:00Z");
  deepEqual(dues(on), ["10:00", "11:00"]);
});

Deno.test("a clock that was years ahead doesn't silence a job for years", async () => {
  await using on = await TestScheduler.create();
  await on.jobs.add(hourly);
  await on.start();
  await on.tickAt("2031-01-01T00:00:00Z");
  await on.tickAt("2026-11-20T09:30:00Z");
  equal(on.fired.length, 1);
  await on.tickAt("2026-11-20T10:00:00Z");
  deepEqual(on.fired[1].due, "2026-11-20T10:00:00.000Z");
});

Deno.test("a job that can't be handed over waits for the next tick, and says so once", async () => {
  let isFull = true;
  await using on = await TestScheduler.create({
    fire: () =>
      isFull ? Promise.reject(new Error("no room")) : Promise.resolve(),
  });
  await on.jobs.add(hourly);
  await on.start();
  for (const minute of ["00", "01", "02"]) {
    await on.tickAt(`2026-11-20T10:${minute}:00Z`);
  }
  deepEqual(on.fired, []);
  const warnings = on.logged.filter((line) => / WARN /.test(line));
  equal(warnings.length, 1);
  match(warnings[0], /waits for another try: no room/);
  isFull = false;
  await on.tickAt("2026-11-20T10:03:00Z");
  deepEqual(dues(on), ["10:00"]);
});

Deno.test("a slow job holds up no other, and isn't fired twice", async () => {
  const slow = Promise.withResolvers<void>();
  let calls = 0;
  await using on = await TestScheduler.create({
    fire: ({ message }) => {
      if (message !== "slow") return Promise.resolve();
      calls++;
      return slow.promise;
    },
  });
  const first = await on.jobs.add({ ...hourly, message: "slow" });
  await on.jobs.add({ ...hourly, schedule: { type: "interval", minutes: 30 } });
  await on.start();
  const fired = async (count: number): Promise<void> => {
    while (on.fired.length < count) {
      await new Promise((go) => setTimeout(go, 1));
    }
  };
  on.now = new Date("2026-11-20T10:00:00Z");
  on.tick();
  await fired(1);
  on.now = new Date("2026-11-20T10:30:00Z");
  on.tick();
  await fired(2);
  on.now = new Date("2026-11-20T12:10:00Z");
  on.tick();
  await fired(3);
  equal(calls, 1);
  slow.resolve();
  await on.idle();
  equal(calls, 1);
  equal((await on.job(first.id)).next_run, "2026-11-20T13:00:00.000Z");
});

Deno.test("a run that a stop cuts off is fired again for the same moment", async () => {
  let isHung = true;
  const called = Promise.withResolvers<void>();
  await using on = await TestScheduler.create({
    fire: () => {
      called.resolve();
      return isHung ? new Promise(() => {}) : Promise.resolve();
    },
  });
  await on.jobs.add(hourly);
  on.now = new Date("2026-11-20T10:00:00Z");
  const starting = on.start();
  await called.promise;
  await on.stop();
  await starting;
  isHung = false;
  on.now = new Date("2026-11-20T10:20:00Z");
  await on.start();
  deepEqual(dues(on), ["10:00"]);
});

Deno.test("quiet hours hold back what the agent set itself, once, and nothing else", async () => {
  let isQuiet = true;
  await using on = await TestScheduler.create({ isQuiet: () => isQuiet });
  const own = await on.jobs.add({ ...hourly, origin: "agent" });
  const skips = await on.jobs.add({
    ...hourly,
    origin: "agent",
    missed: "skip",
  });
  const asked = await on.jobs.add({ ...hourly, origin: "person" });
  await on.start();
  for (const hour of [10, 11, 12]) {
    await on.tickAt(`2026-11-20T${hour}:00:00Z`);
  }
  deepEqual(on.fired.map(({ id }) => id), [asked.id, asked.id, asked.id]);
  equal((await on.job(own.id)).last_result, "held");
  isQuiet = false;
  await on.tickAt("2026-11-20T12:30:00Z");
  deepEqual(on.fired.slice(3).map(({ id }) => id), [own.id, skips.id]);
  equal((await on.job(own.id)).last_result, undefined);
  await on.tickAt("2026-11-20T12:31:00Z");
  equal(on.fired.length, 5);
});

Deno.test("a run that a person asks for isn't held back by quiet hours", async () => {
  await using on = await TestScheduler.create({ isQuiet: () => true });
  const { id } = await on.jobs.add({ ...hourly, origin: "agent" });
  await on.jobs.disable(id);
  await on.jobs.requestRun(id);
  await on.start();
  equal(on.fired.length, 1);
  equal((await on.job(id)).enabled, false);
});

const broken: [Record<string, unknown>, RegExp][] = [
  [
    { schedule: { type: "cron", expression: "61 * * * *", timezone: "UTC" } },
    /^failed: .*61/,
  ],
  [
    { schedule: { type: "cron", expression: "0 0 30 2 *", timezone: "UTC" } },
    /^failed: expected a schedule that fits some day/,
  ],
  [
    { schedule: { type: "cron", expression: "0 8 * * *", timezone: "Mars/X" } },
    /^failed: .*Mars\/X/i,
  ],
  [
    { schedule: { type: "interval", minutes: 0 } },
    /^failed: expected a whole number of minutes from 2 .*got 0/,
  ],
];

for (const [edit, fault] of broken) {
  Deno.test(`a job edited into ${JSON.stringify(edit)} is disabled and stops no other`, async () => {
    await using on = await TestScheduler.create();
    const bad = await on.jobs.add(hourly);
    await on.jobs.add(hourly);
    await on.edit(bad.id, edit);
    await on.start();
    await on.tickAt("2026-11-20T10:00:00Z");
    equal(on.fired.length, 1);
    const job = await on.job(bad.id);
    equal(job.enabled, false);
    match(job.last_result!, fault);
    match(
      on.logged.join(""),
      new RegExp(`WARN .*${bad.id} is disabled: failed`),
    );
  });
}

Deno.test("a schedule edited by hand holds from the next look on", async () => {
  await using on = await TestScheduler.create();
  const { id } = await on.jobs.add({
    ...hourly,
    schedule: { type: "cron", expression: "0 20 * * *" },
  });
  const single = await on.jobs.add(at("2026-11-20T20:00"));
  await on.start();
  await on.edit(id, {
    schedule: { type: "cron", expression: "30 10 * * *", timezone: "UTC" },
  });
  await on.edit(single.id, {
    schedule: { type: "fire_at", time: "2026-11-20T10:31+00:00" },
  });
  await on.tickAt("2026-11-20T10:00:00Z");
  deepEqual(on.fired, []);
  await on.tickAt("2026-11-20T10:30:00Z");
  await on.tickAt("2026-11-20T10:31:00Z");
  deepEqual(dues(on), ["10:30", "10:31"]);
});

Deno.test("jobs of the version before load and fire", async () => {
  await using on = await TestScheduler.create();
  const old = {
    id: "abc12",
    schedule: { type: "interval", minutes: 30 },
    chat,
    message: "tea",
    created_at: "2026-11-19T08:30:00.000Z",
    enabled: true,
    next_run: "2026-11-19T09:00:00.000Z",
  };
  const text = JSON.stringify({ version: 1, jobs: [old] });
  await Deno.writeTextFile(`${on.folder}/jobs.json`, text);
  deepEqual(await on.jobs.list(), [old]);
  equal(await Deno.readTextFile(`${on.folder}/jobs.json`), text);
  await on.start();
  equal(on.fired.length, 1);
  equal((await on.job("abc12")).next_run, "2026-11-20T09:30:00.000Z");
});

Deno.test("a jobs.json that can't be read or written is told once and tried again", async () => {
  await using on = await TestScheduler.create();
  await on.jobs.add(hourly);
  await on.start();
  const path = `${on.folder}/jobs.json`;
  const text = await Deno.readTextFile(path);
  await Deno.remove(path);
  await Deno.mkdir(path);
  await on.tickAt("2026-11-20T10:00:00Z");
  await on.tickAt("2026-11-20T10:00:30Z");
  equal(on.logged.length, 1);
  match(on.logged[0], /ERROR .*Cannot look at the jobs/);
  await Deno.remove(path);
  await Deno.writeTextFile(path, text);
  await on.tickAt("2026-11-20T10:01:00Z");
  equal(on.fired.length, 1);
});

Deno.test("who asks from outside has what is due fired, and nothing twice", async () => {
  await using on = await TestScheduler.create();
  const { id } = await on.jobs.add(hourly);
  await on.start();
  deepEqual(await on.fireDue(), []);
  on.now = new Date("2026-11-20T10:00:20Z");
  const [one, other] = await Promise.all([on.fireDue(), on.fireDue()]);
  deepEqual([...new Set([...one, ...other])], [id]);
  deepEqual(await on.fireDue(), []);
  equal(on.fired.length, 1);
});
