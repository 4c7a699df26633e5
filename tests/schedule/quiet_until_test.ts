import { equal } from "node:assert/strict";
import fc from "fast-check";
import { quietUntil } from "../../src/schedule/quiet_until.ts";

const night = { enabled: true, from: "22:00", to: "07:00" };
const noon = { enabled: true, from: "12:30", to: "14:00" };

/** Hours, zone, now, and until when it is quiet. */
const table: [typeof night, string, string, string | undefined][] = [
  [night, "UTC", "2026-11-20T21:59:59Z", undefined],
  [night, "UTC", "2026-11-20T22:00:00Z", "2026-11-21T07:00:00.000Z"],
  [night, "UTC", "2026-11-21T03:00:00Z", "2026-11-21T07:00:00.000Z"],
  [night, "UTC", "2026-11-21T07:00:00Z", undefined],
  [noon, "UTC", "2026-11-21T12:29:00Z", undefined],
  [noon, "UTC", "2026-11-21T13:59:00Z", "2026-11-21T14:00:00.000Z"],
  [noon, "UTC", "2026-11-21T14:00:00Z", undefined],
  [night, "Asia/Tokyo", "2026-11-20T13:00:00Z", "2026-11-20T22:00:00.000Z"],
  [night, "Asia/Tokyo", "2026-11-20T22:30:00Z", undefined],
  // Nights in which the clocks change.
  [night, "Europe/Paris", "2026-03-28T21:30:00Z", "2026-03-29T05:00:00.000Z"],
  [night, "Europe/Paris", "2026-10-24T21:30:00Z", "2026-10-25T06:00:00.000Z"],
  [
    { enabled: true, from: "02:30", to: "05:00" },
    "Europe/Paris",
    "2026-03-29T01:15:00Z",
    undefined,
  ],
  // The hour in which it wouldn't be quiet is the one that is left out.
  [
    { enabled: true, from: "03:00", to: "02:00" },
    "Europe/Paris",
    "2012-03-24T02:00:00Z",
    "2012-03-26T00:00:00.000Z",
  ],
  [{ ...night, enabled: false }, "UTC", "2026-11-20T23:00:00Z", undefined],
  [{ ...night, to: "22:00" }, "UTC", "2026-11-20T23:00:00Z", undefined],
];

for (const [hours, zone, now, expected] of table) {
  Deno.test(`quiet from ${hours.from} to ${hours.to} in ${zone} at ${now} (${hours.enabled}): until ${expected}`, () => {
    equal(quietUntil(new Date(now), hours, zone)?.toISOString(), expected);
  });
}

Deno.test("quiet always ends, within a day and an hour where an hour of the day is left, and it isn't quiet then", () => {
  const time = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) =>
    parts.map((part) => String(part).padStart(2, "0")).join(":")
  );
  const zone = fc.constantFrom(
    "Europe/Paris",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
    "Pacific/Apia",
  );
  const now = fc.date({
    min: new Date("2010-01-01"),
    max: new Date("2030-01-01"),
    noInvalidDate: true,
  });
  fc.assert(fc.property(time, time, zone, now, (from, to, zone, now) => {
    const hours = { enabled: true, from, to };
    const end = quietUntil(now, hours, zone);
    if (!end) return;
    const wait = end.getTime() - now.getTime();
    // A shorter rest of the day may be what the clocks leave out.
    const most = minutesBetween(to, from) > 60 ? 25 : 49;
    equal(wait > 0 && wait <= most * 3_600_000, true);
    equal(quietUntil(end, hours, zone), undefined);
  }));
});

/** Minutes from one time of the day to the next such other one. */
function minutesBetween(from: string, to: string): number {
  const [start, end] = [from, to].map((time) => {
    const [hours, minutes] = time.split(":").map(Number);
    return hours * 60 + minutes;
  });
  return (end - start + 24 * 60) % (24 * 60);
}
