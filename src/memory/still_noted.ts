import type { NoteFolder } from "./note_folder.ts";
import type { RecentFact } from "./recent_facts.ts";
import { splitEntries } from "./split_entries.ts";
import { stampStyle } from "./stamp_style.ts";
import { toOneLine } from "./to_one_line.ts";

/** The facts that their notes still hold: what a person took out stays out. */
export async function stillNoted(
  facts: readonly RecentFact[],
  notes: NoteFolder,
): Promise<RecentFact[]> {
  const wanted = new Set(facts.map(({ source }) => source));
  const names = (await notes.names()).filter((name) => wanted.has(name));
  const noted = new Set<string>();
  for await (const { name, text } of notes.readAll(names)) {
    for (const entry of splitEntries(text, stampStyle(name))) {
      noted.add(`${name} ${toOneLine(entry.text)}`);
    }
  }
  return facts.filter(({ source, text }) => noted.has(`${source} ${text}`));
}
