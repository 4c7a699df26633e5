/** When the agent says nothing by itself, as the configuration has it. */
export interface QuietHours {
  /** Whether there are such hours. */
  enabled: boolean;
  /** When they begin, `HH:MM` in the person's zone. */
  from: string;
  /** When they end; before `from` it is the next morning. */
  to: string;
}

/**
 * When the quiet that holds now is over; undefined where it isn't quiet. Hours
 * that end where they begin are none. A night in which the clocks change is as
 * long as the clock on the wall makes it.
 */
export function quietUntil(
  now: Date,
  hours: QuietHours,
  timezone: string,
): Date | undefined {
  const { enabled, from, to } = hours;
  if (!enabled || from === to) return undefined;
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timezone);
  const today = here.toPlainDate();
  const yesterday = today.subtract({ days: 1 });
  for (const day of [yesterday, today]) {
    const end = from < to ? day : day.add({ days: 1 });
    const start = momentOf(day, from, timezone);
    const stop = momentOf(end, to, timezone);
    // Where the clocks leave out what is between, the next quiet begins then.
    if (start <= now && now < stop) {
      return quietUntil(stop, hours, timezone) ?? stop;
    }
  }
  return undefined;
}

function momentOf(
  day: Temporal.PlainDate,
  time: string,
  timezone: string,
): Date {
  const { epochMilliseconds } = day.toZonedDateTime({
    timeZone: timezone,
    plainTime: Temporal.PlainTime.from(time),
  });
  return new Date(epochMilliseconds);
}
