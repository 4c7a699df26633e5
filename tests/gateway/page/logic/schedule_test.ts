import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import {
  blank,
  inUnits,
  jobOf,
  nextHour,
  scheduleOf,
} from "../../../../src/gateway/page/files/logic/job_form.js";
import { nextRun } from "../../../../src/gateway/page/files/logic/next_run.js";
import {
  fromCron,
  toCron,
  usual,
} from "../../../../src/gateway/page/files/logic/rhythm.js";
import type { ScheduleRequest } from "../../../../src/schedule/job.ts";
import { settleSchedule } from "../../../../src/schedule/settle_schedule.ts";

const zones = fc.constantFrom(
  "UTC",
  "Europe/Paris",
  "America/St_Johns",
  "Asia/Kolkata",
  "Pacific/Kiritimati",
);
const moments = fc.date({
  min: new Date("2024-01-01"),
  max: new Date("2030-01-01"),
  noInvalidDate: true,
});
const rhythm = fc.record({
  kind: fc.constantFrom("daily", "weekdays", "weekly", "monthly"),
  // Nowhere do the clocks change at these hours.
  hour: fc.integer({ min: 5, max: 22 }),
  minute: fc.nat(59),
  weekday: fc.nat(6),
  day: fc.integer({ min: 1, max: 31 }),
}).map(({ hour, minute, ...rest }) => ({
  ...{ ...usual, ...rest },
  time: [hour, minute].map((one) => String(one).padStart(2, "0")).join(":"),
}));

/** What the gateway makes of a schedule. */
async function settled(
  schedule: unknown,
  options: { now: Date; timezone: string },
): Promise<number | undefined> {
  const request = schedule as ScheduleRequest;
  return await settleSchedule(request, options).then(
    ({ nextRun }) => nextRun.getTime(),
    () => undefined,
  );
}

Deno.test("a rhythm by the calendar is shown for when the gateway fires it", async () => {
  await fc.assert(
    fc.asyncProperty(rhythm, moments, zones, async (one, now, timezone) => {
      const schedule = { type: "cron", expression: toCron(one), timezone };
      equal(
        nextRun(schedule, { now: now.getTime(), timezone }),
        await settled(schedule, { now, timezone }),
      );
    }),
    { numRuns: 60 },
  );
});

for (
  const expression of [
    "*/7 2,4 1-3 */2 *",
    "0 12 29 2 *",
    "15 10 13 * 5",
    "5-50/15 6 * * 0",
    "5-50/15 6 * * 7",
    "0 0 1 1 *",
  ]
) {
  Deno.test(`"${expression}" is shown for when the gateway fires it`, async () => {
    const schedule = { type: "cron", expression, timezone: "UTC" };
    const now = new Date("2026-11-20T18:00:00Z");
    equal(
      nextRun(schedule, { now: now.getTime(), timezone: "UTC" }),
      await settled(schedule, { now, timezone: "UTC" }),
    );
  });
}

Deno.test("what can't be read or never comes is shown for no time", () => {
  for (
    const expression of ["", "1 2 3", "61 * * * *", "a b c d e", "0 0 31 2 *"]
  ) {
    const schedule = { type: "cron", expression };
    equal(nextRun(schedule, { now: 0, timezone: "UTC" }), undefined);
  }
  const past = { type: "fire_at", time: "2020-01-01T08:00" };
  equal(nextRun(past, { now: Date.now(), timezone: "UTC" }), undefined);
  const unsaid = { type: "fire_at", time: "" };
  equal(nextRun(unsaid, { now: 0, timezone: "UTC" }), undefined);
});

Deno.test("a time is meant on the wall of the person's zone", async () => {
  const form = { ...blank, time: "2026-12-24T18:30" };
  const schedule = scheduleOf(form, "Asia/Kolkata");
  const now = new Date("2026-11-20T18:00:00Z");
  const next = nextRun(schedule, {
    ...{ now: now.getTime(), timezone: "Asia/Kolkata" },
  });
  equal(new Date(next!).toISOString(), "2026-12-24T13:00:00.000Z");
  equal(await settled(schedule, { now, timezone: "UTC" }), next);
});

Deno.test("an interval is asked for in minutes and told in the largest unit", () => {
  const form = { ...blank, type: "interval", count: 3, unit: "hours" };
  deepEqual(jobOf(form, "UTC").schedule, { type: "interval", minutes: 180 });
  deepEqual(inUnits(180), { count: 3, unit: "hours" });
  deepEqual(inUnits(2880), { count: 2, unit: "days" });
  deepEqual(inUnits(90), { count: 90, unit: "minutes" });
});

Deno.test("a simple rhythm is read again as what was chosen", () => {
  fc.assert(fc.property(rhythm, (one) => {
    const read = fromCron(toCron(one));
    equal(read.kind, one.kind);
    equal(toCron(read), toCron(one));
  }));
});

Deno.test("an expression that isn't simple stays an expression", () => {
  for (const own of ["*/5 * * * *", "0 8 1 * 1", "0 8 * 2 *", "61 8 * * *,"]) {
    deepEqual(fromCron(own), { ...usual, kind: "own", expression: own });
  }
});

Deno.test("a form begins with the next full hour of the zone", () => {
  const now = Date.parse("2026-11-20T18:20:00Z");
  equal(nextHour(now, "Asia/Kolkata"), "2026-11-21T00:00");
  equal(nextHour(now, "UTC"), "2026-11-20T19:00");
});
