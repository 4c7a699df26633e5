/**
 * A moment written as ISO-8601: with an offset (`…+02:00`, `…Z`) or a zone in
 * brackets, else meant in the zone given. Undefined when it is none, or a day
 * without a time.
 */
export function parseTime(
  text: string,
  timezone: string,
): Temporal.Instant | undefined {
  const time = text.trim();
  if (!/\d[Tt ]\d/.test(time)) return undefined;
  // The other two would pass over what stands in brackets.
  if (time.includes("[")) return attempt(() => inBrackets(time));
  return attempt(() => Temporal.Instant.from(time)) ??
    attempt(() => inZone(time, timezone));
}

function inBrackets(time: string): Temporal.Instant {
  return Temporal.ZonedDateTime.from(time).toInstant();
}

function inZone(time: string, timezone: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(time).toZonedDateTime(timezone)
    .toInstant();
}

function attempt(
  read: () => Temporal.Instant,
): Temporal.Instant | undefined {
  try {
    return read();
  } catch {
    return undefined; // it isn't written that way
  }
}
