import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/resources.ts";
import { dailyName, isCalendarDate } from "../../../memory/daily_name.ts";
import { LONG_NAME } from "../../../memory/note_folder.ts";

/** The file of a note that is called `MEMORY.md`, or by its day. */
export function noteFile(name: string): string {
  if (name === LONG_NAME) return name;
  if (isCalendarDate(name)) return dailyName(name);
  throw unknownNote(name);
}

/** There is no such note. */
export function unknownNote(name: string): MiniclawError {
  return new MiniclawError(phrase(texts.unknownNote, { name }), {
    code: "not_found",
  });
}
