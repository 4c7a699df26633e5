import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { nextCronRun } from "../../src/schedule/next_cron_run.ts";
import { nextRun } from "../../src/schedule/next_run.ts";
import { settleSchedule } from "../../src/schedule/settle_schedule.ts";

async function runs(
  [expression, timezone]: [string, string],
  { after, count }: { after: string; count: number },
): Promise<string[]> {
  const found: string[] = [];
  let at: Date | undefined = new Date(after);
  while (found.length < count) {
    at = await nextCronRun({ expression, timezone }, at);
    if (!at) break;
    const here = Temporal.Instant.from(at.toISOString())
      .toZonedDateTimeISO(timezone);
    const options = { timeZoneName: "never", smallestUnit: "minute" } as const;
    found.push(here.toString(options));
  }
  return found;
}

/** Zone, expression, the moment before, and the runs in local time. */
const calendar: [string, string, string, string[]][] = [
  // Spring in Paris: 02:00 to 03:00 don't come on 29 March.
  ["Europe/Paris", "30 2 * * *", "2026-03-28T00:00Z", [
    "2026-03-28T02:30+01:00",
    "2026-03-29T03:00+02:00",
    "2026-03-30T02:30+02:00",
  ]],
  ["Europe/Paris", "0 3 * * *", "2026-03-28T12:00Z", [
    "2026-03-29T03:00+02:00",
    "2026-03-30T03:00+02:00",
  ]],
  // …what is leapt over runs once, with what runs then anyhow.
  ["Europe/Paris", "0,20,40 2,3 * * *", "2026-03-28T12:00Z", [
    "2026-03-29T03:00+02:00",
    "2026-03-29T03:20+02:00",
    "2026-03-29T03:40+02:00",
    "2026-03-30T02:00+02:00",
  ]],
  // …also beside other hours, where it is easily forgotten.
  ["Europe/Paris", "30 2,14 * * *", "2026-03-28T14:00Z", [
    "2026-03-29T03:00+02:00",
    "2026-03-29T14:30+02:00",
    "2026-03-30T02:30+02:00",
  ]],
  ["Europe/Paris", "30 2 * * 0", "2026-03-22T12:00Z", [
    "2026-03-29T03:00+02:00",
    "2026-04-05T02:30+02:00",
  ]],
  // …and every hour goes on.
  ["Europe/Paris", "*/30 * * * *", "2026-03-29T00:05Z", [
    "2026-03-29T01:30+01:00",
    "2026-03-29T03:00+02:00",
    "2026-03-29T03:30+02:00",
  ]],
  // Autumn in Paris: 02:00 to 03:00 come twice on 25 October.
  ["Europe/Paris", "30 2 * * *", "2026-10-24T12:00Z", [
    "2026-10-25T02:30+02:00",
    "2026-10-26T02:30+01:00",
  ]],
  ["Europe/Paris", "30 2 * * *", "2026-10-25T01:10Z", [
    "2026-10-26T02:30+01:00",
  ]],
  ["Europe/Paris", "30 2,14 * * *", "2026-10-24T22:00Z", [
    "2026-10-25T02:30+02:00",
    "2026-10-25T14:30+01:00",
  ]],
  ["Europe/Paris", "0 2-4 * * *", "2026-10-24T22:00Z", [
    "2026-10-25T02:00+02:00",
    "2026-10-25T03:00+01:00",
    "2026-10-25T04:00+01:00",
  ]],
  ["Europe/Paris", "0 * * * *", "2026-10-24T23:30Z", [
    "2026-10-25T02:00+02:00",
    "2026-10-25T02:00+01:00",
    "2026-10-25T03:00+01:00",
  ]],
  ["America/New_York", "45 2 * * *", "2026-03-07T12:00Z", [
    "2026-03-08T03:00-04:00",
    "2026-03-09T02:45-04:00",
  ]],
  ["America/New_York", "30 1 * * *", "2026-10-31T12:00Z", [
    "2026-11-01T01:30-04:00",
    "2026-11-02T01:30-05:00",
  ]],
  // Lord Howe changes by half an hour.
  ["Australia/Lord_Howe", "15 2 * * *", "2026-10-03T00:00Z", [
    "2026-10-04T02:30+11:00",
    "2026-10-05T02:15+11:00",
  ]],
  ["Australia/Lord_Howe", "45 1 * * *", "2026-04-04T00:00Z", [
    "2026-04-05T01:45+11:00",
    "2026-04-06T01:45+10:30",
  ]],
  ["Australia/Lord_Howe", "*/15 * * * *", "2026-04-04T14:40Z", [
    "2026-04-05T01:45+11:00",
    "2026-04-05T01:30+10:30",
    "2026-04-05T01:45+10:30",
    "2026-04-05T02:00+10:30",
  ]],
  // In São Paulo midnight didn't come, and 23:00 came twice, until 2019.
  ["America/Sao_Paulo", "0 0 * * *", "2018-11-03T12:00Z", [
    "2018-11-04T01:00-02:00",
    "2018-11-05T00:00-02:00",
  ]],
  ["America/Sao_Paulo", "30 23 * * *", "2018-02-17T12:00Z", [
    "2018-02-17T23:30-02:00",
    "2018-02-18T23:30-03:00",
  ]],
  ["America/Sao_Paulo", "30 2 * * *", "2026-03-28T12:00Z", [
    "2026-03-29T02:30-03:00",
    "2026-03-30T02:30-03:00",
  ]],
  ["Asia/Kolkata", "30 2 * * *", "2026-03-28T12:00Z", [
    "2026-03-29T02:30+05:30",
    "2026-03-30T02:30+05:30",
  ]],
  // Apia went over the date line: there was no 30 December 2011.
  ["Pacific/Apia", "0 12 30 12 *", "2011-12-01T00:00Z", [
    "2011-12-31T00:00+14:00",
    "2012-12-30T12:00+14:00",
  ]],
  ["Asia/Beirut", "0 0 * * *", "2026-03-28T12:00Z", [
    "2026-03-29T01:00+03:00",
    "2026-03-30T00:00+03:00",
  ]],
  ["Europe/Paris", "0 0 29 2 *", "2026-01-01T00:00Z", [
    "2028-02-29T00:00+01:00",
    "2032-02-29T00:00+01:00",
  ]],
  ["Europe/Paris", "0 9 L * *", "2026-02-01T00:00Z", [
    "2026-02-28T09:00+01:00",
    "2026-03-31T09:00+02:00",
  ]],
  ["Europe/Paris", "0 9 * * MON#1", "2026-03-01T00:00Z", [
    "2026-03-02T09:00+01:00",
    "2026-04-06T09:00+02:00",
  ]],
  ["Europe/Paris", "0 9 * * 5L", "2026-03-01T00:00Z", [
    "2026-03-27T09:00+01:00",
    "2026-04-24T09:00+02:00",
  ]],
  ["Europe/Paris", "0 9 31 * *", "2026-03-01T00:00Z", [
    "2026-03-31T09:00+02:00",
    "2026-05-31T09:00+02:00",
  ]],
];

for (const [zone, expression, after, expected] of calendar) {
  Deno.test(`"${expression}" in ${zone} after ${after}`, async () => {
    const count = expected.length;
    deepEqual(await runs([expression, zone], { after, count }), expected);
  });
}

/** Zone, the time that is asked for, and the moment it is. */
const once: [string, string, string][] = [
  ["Europe/Paris", "2026-03-29T02:30", "2026-03-29T01:30:00.000Z"],
  ["Europe/Paris", "2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
  ["Europe/Paris", "2026-10-25T02:30+01:00", "2026-10-25T01:30:00.000Z"],
  ["America/New_York", "2026-03-08T02:30", "2026-03-08T07:30:00.000Z"],
  ["America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00.000Z"],
  ["Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45:00.000Z"],
  ["Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00.000Z"],
  ["America/Sao_Paulo", "2018-11-04T00:30", "2018-11-04T03:30:00.000Z"],
  ["Asia/Kolkata", "2026-03-29T02:30", "2026-03-28T21:00:00.000Z"],
  ["Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00:00.000Z"],
];

for (const [timezone, time, expected] of once) {
  Deno.test(`${time} in ${timezone} is ${expected}`, async () => {
    const now = new Date("2011-01-01T00:00Z");
    const request = { type: "fire_at" as const, time };
    const { nextRun } = await settleSchedule(request, { now, timezone });
    equal(nextRun.toISOString(), expected);
  });
}

Deno.test("an interval takes no notice of the clocks, and doesn't drift", async () => {
  const createdAt = new Date("2026-03-29T00:10:07.123Z");
  const schedule = { type: "interval" as const, minutes: 30 };
  const late = new Date("2026-03-29T01:13:59Z");
  const next = await nextRun(schedule, { after: late, createdAt });
  equal(next?.toISOString(), "2026-03-29T01:40:07.123Z");
  const again = await nextRun(schedule, { after: next!, createdAt });
  equal(again?.toISOString(), "2026-03-29T02:10:07.123Z");
});

const zones = [
  "Europe/Paris",
  "America/New_York",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "Asia/Kolkata",
  "Pacific/Apia",
  "Africa/Casablanca",
  "America/Havana",
  "UTC",
];
/** Days on which some of the clocks change, and one on which none do. */
const days = [
  "2026-03-08",
  "2026-03-29",
  "2026-04-05",
  "2026-10-04",
  "2026-10-25",
  "2026-11-01",
  "2018-11-04",
  "2018-02-17",
  "2011-12-29",
  "2026-07-01",
];

/** Minute by minute: what the wall shows, and what it leaps over. */
function expectedRuns(
  { hours, minute, timezone, day }: {
    hours: number[];
    minute: number;
    timezone: string;
    day: string;
  },
): string[] {
  const start = Temporal.Instant.from(`${day}T00:00Z`);
  const found: string[] = [];
  const seen = new Set<string>();
  const plain = (minutes: number): Temporal.PlainDateTime =>
    start.add({ minutes }).toZonedDateTimeISO(timezone).toPlainDateTime();
  // From the day before, to know which times have come before.
  for (let minutes = -1440; minutes < 2 * 1440; minutes++) {
    const until = plain(minutes);
    let isDue = false;
    let time = plain(minutes - 1).add({ minutes: 1 });
    if (Temporal.PlainDateTime.compare(time, until) > 0) time = until;
    while (Temporal.PlainDateTime.compare(time, until) <= 0) {
      const fits = hours.includes(time.hour) && time.minute === minute;
      if (fits && !seen.has(time.toString())) isDue = true;
      if (fits) seen.add(time.toString());
      time = time.add({ minutes: 1 });
    }
    if (isDue && minutes > 0) found.push(start.add({ minutes }).toString());
  }
  return found;
}

Deno.test("each time on the wall runs once, whatever the clocks do", async () => {
  const world = fc.record({
    timezone: fc.constantFrom(...zones),
    day: fc.constantFrom(...days),
    hours: fc.uniqueArray(fc.nat(23), { minLength: 1, maxLength: 5 }),
    minute: fc.nat(59),
  });
  await fc.assert(
    fc.asyncProperty(world, async (world) => {
      const { timezone, day, hours, minute } = world;
      const expression = `${minute} ${hours.join(",")} * * *`;
      const expected = expectedRuns(world);
      const found: string[] = [];
      let at: Date | undefined = new Date(`${day}T00:00Z`);
      while (found.length < expected.length) {
        at = await nextCronRun({ expression, timezone }, at!);
        found.push(Temporal.Instant.from(at!.toISOString()).toString());
      }
      deepEqual(found, expected);
    }),
    { numRuns: 60 },
  );
});
