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
  const [, year, month, day] =
    /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Thousands of names are looked at in every search: no `Date` for each. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : 28;
}
