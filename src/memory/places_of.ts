import type { FoundEntry } from "./memory_types.ts";
import type { Entry } from "./split_entries.ts";

/**
 * The places of found entries in their note as it is now. One that isn't where it
 * was is looked for elsewhere; one that is gone has no place.
 */
export function placesOf(
  found: readonly FoundEntry[],
  entries: readonly Entry[],
): Set<number> {
  const places = new Set<number>();
  const moved: FoundEntry[] = [];
  for (const one of found) {
    const entry = entries[one.place];
    if (entry && isSame(entry, one)) places.add(one.place);
    else moved.push(one);
  }
  for (const one of moved) {
    const place = entries.findIndex((entry, at) =>
      !places.has(at) && isSame(entry, one)
    );
    if (place >= 0) places.add(place);
  }
  return places;
}

function isSame(entry: Entry, { text, heading, date }: FoundEntry): boolean {
  return entry.text === text && entry.heading === heading &&
    (entry.date ?? date) === date;
}
