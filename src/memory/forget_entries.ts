import { decodeNote } from "./entry_format.ts";
import { keepNote } from "./keep_note.ts";
import type { MemoryParts } from "./memory_parts.ts";
import type { FoundEntry, KeptNote } from "./memory_types.ts";
import { placesOf } from "./places_of.ts";
import { removeEntries } from "./remove_entries.ts";
import { splitEntries } from "./split_entries.ts";
import { stampStyle } from "./stamp_style.ts";
import { stillNoted } from "./still_noted.ts";

/**
 * Takes entries out of their notes, as far as they are still there, and out of
 * the facts noted last. Returns where the old notes are kept. Only for who holds
 * the lock of the notes.
 */
export async function forgetEntries(
  parts: MemoryParts,
  entries: readonly FoundEntry[],
): Promise<KeptNote[]> {
  const { notes, recent } = parts;
  const kept: KeptNote[] = [];
  const bySource = Map.groupBy(entries, ({ source }) => source);
  for (const [source, leaving] of bySource) {
    const path = await takeOut(source, leaving, parts);
    if (path === undefined) continue;
    kept.push({ source, path: notes.pathOf(source), kept: path });
  }
  await recent.keep(await stillNoted(await recent.read(), notes));
  return kept;
}

async function takeOut(
  source: string,
  leaving: readonly FoundEntry[],
  { notes, options: { now, stateFolder } }: MemoryParts,
): Promise<string | undefined> {
  const bytes = await notes.read(source);
  if (!bytes) return undefined;
  const stamp = stampStyle(source);
  const places = placesOf(leaving, splitEntries(decodeNote(bytes), stamp));
  const { rest, gone } = removeEntries(bytes, {
    stamp,
    goes: (_, place) => places.has(place),
  });
  if (gone.length === 0) return undefined;
  const old = { name: source, bytes };
  const kept = await keepNote(old, { stateFolder, now: now() });
  await notes.write(source, rest);
  return kept;
}
