import { deepEqual, equal, rejects } from "node:assert/strict";
import { TestScheduler } from "./test_scheduler.ts";
import type { NewJob } from "../../src/schedule/job_store.ts";

const tea: NewJob = {
  schedule: { type: "interval", minutes: 60 },
  chat: { channel: "telegram", chatId: "7" },
  message: "Tea",
};

Deno.test("a job keeps whose it is and how it is to be done", async () => {
  await using on = await TestScheduler.create();
  const content = {
    person: "telegram:7",
    text: true,
    missed: "skip" as const,
    origin: "agent" as const,
  };
  const { id } = await on.jobs.add({ ...tea, ...content });
  const { person, text, missed, origin } = await on.job(id);
  deepEqual({ person, text, missed, origin }, content);
  equal(await on.jobs.find("none"), undefined);
});

Deno.test("a job that is enabled again goes on from now, without what came between", async () => {
  await using on = await TestScheduler.create();
  const { id } = await on.jobs.add(tea);
  equal((await on.jobs.disable(id)).enabled, false);
  await on.start();
  await on.tickAt("2026-11-20T14:20:00Z");
  deepEqual(on.fired, []);
  const job = await on.jobs.enable(id);
  equal(job.next_run, "2026-11-20T15:00:00.000Z");
  deepEqual(await on.jobs.enable(id), job);
  await on.tickAt("2026-11-20T15:00:00Z");
  equal(on.fired.length, 1);
});

Deno.test("a job whose only time has passed can't be enabled, but run", async () => {
  await using on = await TestScheduler.create();
  const { id } = await on.jobs.add({
    ...tea,
    schedule: { type: "fire_at", time: "2026-11-20T09:30Z" },
  });
  await on.jobs.disable(id);
  equal((await on.jobs.enable(id)).next_run, "2026-11-20T09:30:00.000Z");
  await on.start();
  await on.tickAt("2026-11-20T09:30:00Z");
  await rejects(on.jobs.enable(id), {
    message: `Cannot enable the job "${id}": its only time has passed`,
    hint: `Run it once more with: miniclaw cron run ${id}`,
  });
  await on.jobs.requestRun(id);
  await on.idle();
  equal(on.fired.length, 2);
  equal((await on.job(id)).done_at, "2026-11-20T09:30:00.000Z");
});

Deno.test("a job that was edited beyond reading says what is wrong when it is enabled", async () => {
  await using on = await TestScheduler.create();
  const { id } = await on.jobs.add(tea);
  await on.edit(id, { schedule: { type: "interval", minutes: 1 } });
  await on.start();
  await rejects(
    on.jobs.enable(id),
    /Cannot enable the job ".*": expected a whole number of minutes .*, got 1/,
  );
  await on.edit(id, { schedule: { type: "interval", minutes: 90 } });
  const job = await on.jobs.enable(id);
  deepEqual([job.enabled, job.last_result], [true, undefined]);
});

Deno.test("changes of an unknown job name the known ones", async () => {
  await using on = await TestScheduler.create();
  const { id } = await on.jobs.add(tea);
  for (
    const [action, change] of [
      ["enable", () => on.jobs.enable("x")],
      ["disable", () => on.jobs.disable("x")],
      ["run", () => on.jobs.requestRun("x")],
    ] as const
  ) {
    await rejects(change(), {
      message: `Cannot ${action} the job "x": there is none of that id`,
      hint: `The jobs are: ${id}`,
    });
  }
});

Deno.test("what is settled or noted of a job that was removed meanwhile is no error", async () => {
  await using on = await TestScheduler.create();
  const { id } = await on.jobs.add(tea);
  await on.jobs.remove(id);
  await on.jobs.note(id, "answered");
  await on.jobs.settle(id, { due: on.now, at: on.now });
  deepEqual(await on.jobs.list(), []);
});

Deno.test("a job that was given another time while it ran keeps that time", async () => {
  await using on = await TestScheduler.create();
  const { id } = await on.jobs.add(tea);
  const due = new Date((await on.job(id)).next_run);
  await on.edit(id, { next_run: "2026-11-20T18:00:00Z" });
  await on.jobs.settle(id, { due, at: due });
  const job = await on.job(id);
  equal(job.next_run, "2026-11-20T18:00:00Z");
  equal(job.last_run, due.toISOString());
});

Deno.test("what came of a job is kept until it fires again", async () => {
  await using on = await TestScheduler.create();
  const { id } = await on.jobs.add(tea);
  await on.jobs.note(id, "answered");
  equal((await on.job(id)).last_result, "answered");
  const due = new Date((await on.job(id)).next_run);
  await on.jobs.settle(id, { due, at: due });
  equal((await on.job(id)).last_result, undefined);
});

Deno.test("who listens hears of every change but those of the scheduler", async () => {
  await using on = await TestScheduler.create();
  let heard = 0;
  const listening = on.jobs.onChange(() => heard++);
  const { id } = await on.jobs.add(tea);
  await on.jobs.disable(id);
  await on.jobs.enable(id);
  await on.jobs.requestRun(id);
  equal(heard, 4);
  await on.jobs.note(id, "answered");
  await on.jobs.due(on.now);
  equal(heard, 4);
  await on.jobs.remove(id);
  equal(heard, 5);
  listening[Symbol.dispose]();
  await on.jobs.add(tea);
  equal(heard, 5);
});

Deno.test("a look that finds nothing new writes nothing", async () => {
  await using on = await TestScheduler.create();
  await on.jobs.add(tea);
  const path = `${on.folder}/jobs.json`;
  const { ino } = await Deno.stat(path);
  await on.jobs.due(on.now);
  equal((await Deno.stat(path)).ino, ino);
});
