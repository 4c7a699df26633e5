import { type EntryIndex, wordsRow } from "./entry_index.ts";
import { rarestTerms } from "./rarest_terms.ts";
import { searchTerms } from "./search_text.ts";
import { withoutStopWords } from "./stop_words.ts";

/** An entry that shares words with a question. */
export interface Hit {
  /** Its number in the index. */
  id: number;
  /** Above 0. */
  relevance: number;
}

/** A longer question is cut: its first words say what it is about. */
const MOST_TERMS = 100;

/**
 * The entries that share a word with a question, the most relevant first. Any
 * text is a question; one without a known word finds nothing.
 */
export function* findByWords(
  index: EntryIndex,
  query: string,
): Iterable<Hit> {
  const { terms, characters } = searchTerms(query);
  let found = false;
  for (const hit of hitsOfAny(index, withoutStopWords(terms))) {
    found = true;
    yield hit;
  }
  if (!found) yield* hitsOfAny(index, characters);
}

/**
 * The entries that hold every telling word of a question, in no order. However
 * long it is, no word is left out: who asks may delete what is found.
 */
export function findByAllWords(index: EntryIndex, query: string): Hit[] {
  const terms = withoutStopWords(searchTerms(query).terms);
  let found = [...hits(index, terms, " AND ")];
  for (let at = MOST_TERMS; at < terms.length; at += MOST_TERMS) {
    if (found.length === 0) break;
    const more = [...hits(index, terms.slice(at), " AND ")];
    const ids = new Set(more.map(({ id }) => id));
    found = found.filter(({ id }) => ids.has(id));
  }
  return found;
}

function hitsOfAny(index: EntryIndex, terms: string[]): Iterable<Hit> {
  return hits(index, rarestTerms(index, terms.slice(0, MOST_TERMS)), " OR ");
}

/** Rows are fetched one by one: of thousands only the best are looked at. */
function* hits(
  { database }: EntryIndex,
  terms: string[],
  operator: " OR " | " AND ",
): Iterable<Hit> {
  if (terms.length === 0) return;
  const match = terms.slice(0, MOST_TERMS).map((term) => `"${term}"`);
  const rows = database.prepare(
    `SELECT rowid / ${wordsRow(1)} AS id, -rank AS relevance FROM words
     WHERE words MATCH ? AND rank < 0 ORDER BY rank`,
  ).iterate(match.join(operator));
  yield* rows as Iterable<unknown> as Iterable<Hit>;
}
