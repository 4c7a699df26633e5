import { compareHits, type RankedHit, rounded } from "./rank_hits.ts";
import { searchTerms } from "./search_text.ts";
import { withoutStopWords } from "./stop_words.ts";

/** The part of a score that the very words of a question make out. */
const EXACT_WEIGHT = 0.3;

/**
 * Ranks entries with the very words of a question above those that only share
 * their stems with it: `university` finds `universe`, but behind itself.
 */
export function preferExact(
  hits: readonly RankedHit[],
  query: string,
): RankedHit[] {
  const words = withoutStopWords(searchTerms(query).terms);
  if (words.length === 0) return [...hits];
  return hits.map((hit) => {
    const found = new Set(
      searchTerms(`${hit.heading ?? ""} ${hit.text}`).terms,
    );
    const missing = words.filter((word) => !found.has(word)).length;
    const part = 1 - EXACT_WEIGHT * missing / words.length;
    return { ...hit, score: rounded(hit.score * part) };
  }).sort(compareHits);
}
