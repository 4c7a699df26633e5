import { localDate, localTime } from "../base/zoned_time.ts";
import { dailyName } from "./daily_name.ts";
import type { MemoryTarget } from "./memory_types.ts";
import { LONG_NAME } from "./note_folder.ts";

/** Where an entry goes, and what it begins with. */
export interface NotePlace {
  /** The note's name. */
  name: string;
  /** What stands before the entry: its date, or its time. */
  stamp: string;
  /** The line that a new note begins with, if any. */
  title?: string;
}

/** The place of a new entry at this moment, in the person's time zone. */
export function notePlace(
  target: MemoryTarget,
  { now, timezone }: { now(): Date; timezone: string },
): NotePlace {
  const at = now();
  const date = localDate(at, timezone);
  return target === "long" ? { name: LONG_NAME, stamp: `${date}:` } : {
    name: dailyName(date),
    stamp: localTime(at, timezone),
    title: `# ${date}`,
  };
}
