import { deepEqual, equal, rejects } from "node:assert/strict";
import fc from "fast-check";
import { UsageError } from "../../src/base/miniclaw_error.ts";
import type { ScheduleRequest } from "../../src/schedule/job.ts";
import {
  type SettledSchedule,
  settleSchedule,
} from "../../src/schedule/settle_schedule.ts";

const now = new Date("2026-03-28T10:00:00Z");

function settle(request: ScheduleRequest): Promise<SettledSchedule> {
  return settleSchedule(request, { now, timezone: "Europe/Paris" });
}

const times: [string, string | undefined, string][] = [
  ["2026-11-20T18:30", undefined, "2026-11-20T17:30:00.000Z"],
  ["2026-11-20 18:30:15", undefined, "2026-11-20T17:30:15.000Z"],
  ["2026-11-20T18:30", "Asia/Tokyo", "2026-11-20T09:30:00.000Z"],
  ["2026-11-20T18:30Z", "Asia/Tokyo", "2026-11-20T18:30:00.000Z"],
  [" 2026-11-20T18:30+05:30 ", undefined, "2026-11-20T13:00:00.000Z"],
  ["2026-11-20T18:30[America/New_York]", undefined, "2026-11-20T23:30:00.000Z"],
  // the hour that the clocks leap over: as much later
  ["2026-03-29T02:30", undefined, "2026-03-29T01:30:00.000Z"],
  // the hour that comes twice: the first one
  ["2026-10-25T02:30", undefined, "2026-10-25T00:30:00.000Z"],
];

for (const [time, timezone, expected] of times) {
  Deno.test(`"${time}" in ${timezone ?? "the person's zone"} is ${expected}`, async () => {
    const settled = await settle({ type: "fire_at", time, timezone });
    deepEqual(settled, {
      schedule: { type: "fire_at", time: expected },
      nextRun: new Date(expected),
    });
  });
}

Deno.test("an interval runs first when it is over for the first time", async () => {
  deepEqual(await settle({ type: "interval", minutes: 2 }), {
    schedule: { type: "interval", minutes: 2 },
    nextRun: new Date("2026-03-28T10:02:00Z"),
  });
});

Deno.test("an expression runs by the clock of its zone, across a change of time", async () => {
  const expression = " 30  8 * * 1-5 ";
  deepEqual(await settle({ type: "cron", expression }), {
    schedule: {
      type: "cron",
      expression: "30 8 * * 1-5",
      timezone: "Europe/Paris",
    },
    nextRun: new Date("2026-03-30T06:30:00Z"),
  });
  const tokyo = await settle({
    type: "cron",
    expression,
    timezone: "Asia/Tokyo",
  });
  equal(tokyo.nextRun.toISOString(), "2026-03-29T23:30:00.000Z");
});

const refused: [ScheduleRequest, RegExp][] = [
  [{ type: "fire_at", time: "2026-03-28T10:59" }, /expected a time after now/],
  [{ type: "fire_at", time: "2026-03-28T11:00" }, /expected a time after now/],
  [{ type: "fire_at", time: "2026-11-20" }, /expected a time such as/],
  [{ type: "fire_at", time: "tomorrow" }, /got "tomorrow"/],
  [{ type: "fire_at", time: "2026-02-30T10:00" }, /expected a time such as/],
  [{ type: "fire_at", time: "2026-11-20T10:00[Mars/X]" }, /expected a time/],
  [
    { type: "fire_at", time: "2026-11-20T10:00+01:00[Asia/Tokyo]" },
    /expected a time such as/,
  ],
  [
    { type: "fire_at", time: "2026-11-20T10:00", timezone: "Mars/X" },
    /an IANA time zone such as "Europe\/Paris", got "Mars\/X"/,
  ],
  [{ type: "interval", minutes: 1 }, /from 2 to 525600, got 1$/],
  [{ type: "interval", minutes: 2.5 }, /got 2\.5/],
  [{ type: "interval", minutes: NaN }, /got NaN/],
  [{ type: "interval", minutes: 1e9 }, /got 1000000000/],
  [{ type: "cron", expression: "" }, /expected five cron fields/],
  [{ type: "cron", expression: "* * * * * *" }, /expected five cron fields/],
  [{ type: "cron", expression: "@daily" }, /expected five cron fields/],
  [{ type: "cron", expression: "61 * * * *" }, /got "61 \* \* \* \*" \(.*61\)/],
  [{ type: "cron", expression: "0 0 30 2 *" }, /that fits some day/],
  [
    { type: "cron", expression: "0 0 * * *", timezone: "" },
    /an IANA time zone .*, got ""/,
  ],
];

for (const [request, fault] of refused) {
  Deno.test(`the schedule ${JSON.stringify(request)} is refused`, async () => {
    await rejects(settle(request), (error: Error) => {
      return error instanceof UsageError && fault.test(error.message);
    });
  });
}

Deno.test("any text is a schedule in the future or a usage error", async () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom("*", "*/5", "0", "31", "1-5", "L", "MON", "?"), {
      minLength: 5,
      maxLength: 5,
    }).map((fields) => fields.join(" ")),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );
  await fc.assert(fc.asyncProperty(text, async (text) => {
    const requests: ScheduleRequest[] = [
      { type: "fire_at", time: text },
      { type: "cron", expression: text },
    ];
    for (const request of requests) {
      const next = await settle(request).then(
        ({ nextRun }) => nextRun > now,
        (error) => error instanceof UsageError,
      );
      equal(next, true);
    }
  }));
});
