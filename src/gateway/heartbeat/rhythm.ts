/** When an item of HEARTBEAT.md is to be looked at. */
export type Rhythm =
  | {
    /** So long after the last time. */
    kind: "every";
    /** How long, in minutes. */
    minutes: number;
  }
  | {
    /** On days of the week. */
    kind: "weekly";
    /** Which: 1 is Monday, 7 is Sunday. */
    days: readonly number[];
    /** From when on, `HH:MM`. */
    time: string;
  }
  | {
    /** On a day of the month; the last, where the month has none such. */
    kind: "monthly";
    /** Which. */
    day: number;
    /** From when on, `HH:MM`. */
    time: string;
  }
  | {
    /** Once. */
    kind: "date";
    /** On which day, `YYYY-MM-DD`. */
    date: string;
    /** From when on, `HH:MM`. */
    time: string;
  };

/** Of a rhythm by the calendar, the last time up to now that it came round. */
export function lastTime(
  rhythm: Exclude<Rhythm, { kind: "every" }>,
  { now, timezone }: { now: Date; timezone: string },
): Date | undefined {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timezone).toPlainDate();
  const plainTime = Temporal.PlainTime.from(rhythm.time);
  for (const day of daysOf(rhythm, today)) {
    const at = day.toZonedDateTime({ timeZone: timezone, plainTime });
    const moment = new Date(at.epochMilliseconds);
    if (moment <= now) return moment;
  }
  return undefined;
}

/** The days on which it may have come round last, the newest first. */
function daysOf(
  rhythm: Exclude<Rhythm, { kind: "every" }>,
  today: Temporal.PlainDate,
): Temporal.PlainDate[] {
  switch (rhythm.kind) {
    case "date":
      return [Temporal.PlainDate.from(rhythm.date)];
    case "weekly":
      return Array.from({ length: 8 }, (_, days) => today.subtract({ days }))
        .filter(({ dayOfWeek }) => rhythm.days.includes(dayOfWeek));
    case "monthly": // a day that a month lacks becomes its last one
      return [0, 1].map((months) =>
        today.toPlainYearMonth().subtract({ months })
          .toPlainDate({ day: rhythm.day })
      );
  }
}
