import type { EntryIndex } from "./entry_index.ts";

/** So many words say enough, however common they are. */
const LEAST_TERMS = 6;
/** Scoring takes time for every place where a word stands. */
const MOST_PLACES = 3000;

/**
 * The words of a long question that are worth their time: the rarest, as far as
 * they don't stand in too many entries. The common ones that are left out say
 * least. A question of few words, or over few notes, stays whole.
 */
export function rarestTerms(
  { database }: EntryIndex,
  terms: readonly string[],
): string[] {
  if (terms.length <= LEAST_TERMS) return [...terms];
  const count = database.prepare(
    "SELECT count(*) AS entries FROM words WHERE words MATCH ?",
  );
  const counted = terms.map((term) => ({
    term,
    entries: Number(count.get(`"${term}"`)?.entries),
  })).filter(({ entries }) => entries > 0)
    .sort((a, b) => a.entries - b.entries);
  let places = 0;
  return counted.filter(({ entries }, at) => {
    places += entries;
    return at < LEAST_TERMS || places <= MOST_PLACES;
  }).map(({ term }) => term);
}
