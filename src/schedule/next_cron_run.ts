import type { Cron } from "croner";

/** An expression by the calendar of a zone. */
export interface CalendarRhythm {
  /** Minute, hour, day of month, month, day of week. */
  expression: string;
  /** The IANA zone in which it is meant. */
  timezone: string;
}

/** An hour field that leaves none out. */
const EVERY_HOUR = /^(?:[*?]|0-23)(?:\/1)?$/;

/**
 * The first run after a moment, undefined where there is none. Croner knows the
 * calendar; what becomes of a change of clocks is settled here:
 *
 * - An expression that names its hours runs once for each time it names. A time
 *   that the clocks leap over runs when they have leapt, all such together once;
 *   a time that comes twice runs the first time.
 * - One for every hour goes on by the clock on the wall: it leaves out what
 *   doesn't come and runs in both hours of those that come twice.
 *
 * @throws {Error} for what is no expression or no zone
 */
export async function nextCronRun(
  { expression, timezone }: CalendarRhythm,
  after: Date,
): Promise<Date | undefined> {
  const { Cron } = await import("croner");
  // Without a function it is only read, never scheduled.
  const cron = new Cron(expression, { mode: "5-part", timezone: "UTC" });
  const start = Temporal.Instant.fromEpochMilliseconds(after.getTime())
    .toZonedDateTimeISO(timezone);
  const everyHour = EVERY_HOUR.test(expression.trim().split(/\s+/)[1]);
  return everyHour ? byTheClock(cron, start) : onceEach(cron, start);
}

/** Within one offset the clock on the wall only goes forward. */
function byTheClock(
  cron: Cron,
  start: Temporal.ZonedDateTime,
): Date | undefined {
  for (let from = start;;) {
    const wall = nextOnWall(cron, wallOf(from));
    if (wall === undefined) return undefined;
    const run = wall - offsetOf(from);
    const change = from.getTimeZoneTransition("next");
    if (!change || run < change.epochMilliseconds) return new Date(run);
    // What falls on the change itself belongs to the new offset.
    const atChange = nextOnWall(cron, wallOf(change) - 1);
    if (atChange === wallOf(change)) return new Date(change.epochMilliseconds);
    from = change;
  }
}

/** Later on the wall is never earlier in truth, as each time counts once. */
function onceEach(
  cron: Cron,
  start: Temporal.ZonedDateTime,
): Date | undefined {
  for (let wall: number | undefined = wallOf(start);;) {
    wall = nextOnWall(cron, wall);
    if (wall === undefined) return undefined;
    const run = momentOf(wall, start.timeZoneId);
    if (run > start.epochMilliseconds) return new Date(run);
  }
}

/** The moment of a time on the wall: its first, or when the clocks leapt over it. */
function momentOf(wall: number, timezone: string): number {
  const time = Temporal.Instant.fromEpochMilliseconds(wall)
    .toZonedDateTimeISO("UTC").toPlainDateTime();
  const first = time.toZonedDateTime(timezone, { disambiguation: "earlier" });
  const isThere = first.toPlainDateTime().equals(time);
  const moment = isThere ? first : first.getTimeZoneTransition("next");
  return (moment ?? first).epochMilliseconds;
}

/** The time on the wall, counted as if the wall hung in Greenwich. */
function wallOf(time: Temporal.ZonedDateTime): number {
  return time.epochMilliseconds + offsetOf(time);
}

function offsetOf(time: Temporal.ZonedDateTime): number {
  return time.offsetNanoseconds / 1e6;
}

function nextOnWall(cron: Cron, wall: number): number | undefined {
  return cron.nextRun(new Date(wall))?.getTime();
}
