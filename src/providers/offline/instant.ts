import type { Moment } from "./intent.ts";

/**
 * A time as people write it, as ISO 8601: the next such hour, or the date's, in
 * the person's zone. One that names its own zone, or doesn't exist, comes back as
 * it was written; the tool is the one to refuse it.
 */
export function instantOf(written: string, moment: Moment): string {
  const text = written.trim().toUpperCase().replace(/\s/, "T");
  if (/(Z|[+-]\d{2}:?\d{2})$/.test(text)) return text;
  try {
    return text.includes("T")
      ? ofDate(text, moment)
      : ofClock(clockOf(text), moment);
  } catch (error) {
    if (error instanceof RangeError) return text;
    throw error;
  }
}

function ofDate(text: string, { timezone }: Moment): string {
  const [date, time] = text.split("T");
  return Temporal.PlainDateTime.from(`${date}T${clockOf(time)}`)
    .toZonedDateTime(timezone).toInstant().toString();
}

function ofClock(clock: string, { now, timezone }: Moment): string {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timezone);
  const today = here.withPlainTime(Temporal.PlainTime.from(clock));
  const next = Temporal.ZonedDateTime.compare(today, here) > 0
    ? today
    : today.add({ days: 1 });
  return next.toInstant().toString();
}

/** `9:05`, `18h` and `18H30` as `HH:MM`. */
function clockOf(text: string): string {
  const [hours, ...rest] = text.split(/[:H]/);
  const others = rest.map((part) => part || "00");
  return [hours.padStart(2, "0"), ...others].join(":");
}
