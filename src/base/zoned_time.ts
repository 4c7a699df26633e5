/** The system's IANA time zone, such as `Europe/Paris`. */
export function systemTimeZone(): string {
  return Temporal.Now.timeZoneId();
}

/** Whether the name is a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The calendar day in a zone, as `YYYY-MM-DD`. */
export function localDate(at: Date, timeZone: string): string {
  return zoned(at, timeZone).toPlainDate().toString();
}

/** The time of day in a zone, as `HH:MM`. */
export function localTime(at: Date, timeZone: string): string {
  return zoned(at, timeZone).toPlainTime().toString({
    smallestUnit: "minute",
  });
}

/** The calendar day that lies so many days from another, as `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  const start = Temporal.PlainDate.from(from);
  return start.until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
}

/** When the next calendar day begins in a zone: mostly, but not always, at 00:00. */
export function startOfNextDay(at: Date, timeZone: string): Date {
  const tomorrow = zoned(at, timeZone).toPlainDate().add({ days: 1 });
  return new Date(tomorrow.toZonedDateTime(timeZone).epochMilliseconds);
}

function zoned(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone);
}
