import { LONG_NAME } from "./note_folder.ts";
import type { EntryStamp } from "./split_entries.ts";

/** What entries of a note are stamped with. */
export function stampStyle(name: string): EntryStamp {
  return name === LONG_NAME ? "date" : "time";
}
