import { deepEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import type { ScheduleRequest } from "../../src/schedule/job_store.ts";
import { nextRun } from "../../src/schedule/next_run.ts";
import type { Job } from "../../src/schedule/job_store.ts";
import { TestScheduler } from "./test_scheduler.ts";

const start = Date.parse("2026-10-24T20:00:00Z");
const minute = 60_000;
const GRACE = 2;

const schedule: fc.Arbitrary<ScheduleRequest> = fc.oneof(
  fc.integer({ min: 2, max: 300 }).map((minutes) => ({
    type: "interval" as const,
    minutes,
  })),
  fc.integer({ min: 1, max: 900 }).map((minutes) => ({
    type: "fire_at" as const,
    time: new Date(start + minutes * minute).toISOString(),
  })),
  fc.constantFrom("30 2 * * *", "*/20 * * * *", "0 2-4 * * *", "15 23,1 * * *")
    .map((expression) => ({ type: "cron" as const, expression })),
);

/** What happens: so many minutes with ticks, and so many without the process. */
const span = fc.record({
  up: fc.integer({ min: 1, max: 180 }),
  down: fc.integer({ min: 1, max: 400 }),
});

/** The minutes at which a job is due at all, from its making to the end. */
async function slots(job: Job, until: number): Promise<number[]> {
  const createdAt = new Date(job.created_at);
  const found: number[] = [];
  for (let at: Date | undefined = createdAt; at;) {
    at = await nextRun(job.schedule, { after: at, createdAt });
    if (!at || at.getTime() > until) break;
    found.push((at.getTime() - start) / minute);
  }
  return found;
}

/** The moments for which the policy has it fire, told without any state. */
function expected(
  due: readonly number[],
  { ticks, missed }: { ticks: readonly number[]; missed: "once" | "skip" },
): number[] {
  const fired: number[] = [];
  let done = -1;
  for (const now of ticks) {
    const open = due.filter((slot) => slot > done && slot <= now);
    if (open.length > 0) done = now;
    if (missed === "once") {
      fired.push(...open.slice(0, 1));
      continue;
    }
    const isOnTime = (slot: number): boolean => slot >= now - GRACE;
    const inTime = open.filter(isOnTime);
    // The first is in time itself, or the first after the grace is taken.
    const first = isOnTime(open[0])
      ? open[0]
      : inTime.find((slot) => slot > now - GRACE);
    if (first !== undefined) fired.push(first);
  }
  return fired;
}

Deno.test("each job fires as its policy says, whenever the process is down", async () => {
  const job = fc.record({
    schedule,
    missed: fc.constantFrom("once" as const, "skip" as const),
  });
  const world = fc.record({
    jobs: fc.array(job, { minLength: 1, maxLength: 5 }),
    spans: fc.array(span, { minLength: 1, maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(world, async ({ jobs, spans }) => {
      const now = new Date(start).toISOString();
      await using on = await TestScheduler.create({ now });
      const chat = { channel: "cli", chatId: "default" };
      const made: Job[] = [];
      for (const one of jobs) {
        made.push(await on.jobs.add({ ...one, chat, message: "x" }));
      }
      const ticks: number[] = [];
      let at = 0;
      for (const { up, down } of spans) {
        on.now = new Date(start + at * minute);
        await on.start();
        ticks.push(at);
        for (const end = at + up; at < end;) {
          ticks.push(++at);
          await on.tickAt(new Date(start + at * minute));
        }
        await on.stop();
        at += down;
      }
      for (const { id, missed, ...rest } of made) {
        const full = { id, ...rest };
        const due = await slots(full, start + ticks.at(-1)! * minute);
        const fired = on.fired.filter((run) => run.id === id)
          .map((run) => (Date.parse(run.due) - start) / minute);
        ok(new Set(fired).size === fired.length, "a moment fired twice");
        deepEqual(fired, expected(due, { ticks, missed: missed! }));
      }
    }),
    { numRuns: 12 },
  );
});
