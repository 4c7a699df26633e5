/** What a day's note is called, `2026-11-20.md`. */
export function dailyName(date: string): string {
  return `${date}.md`;
}

/** The day a file's name stands for; undefined when it isn't a day's note. */
export function dateOfName(name: string): string | undefined {
  const date = name.slice(0, -3);
  return name.endsWith(".md") && isCalendarDate(date) ? date : undefined;
}

/** Whether the text is a day of the calendar, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 &&
    Number(day) <=
      new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
