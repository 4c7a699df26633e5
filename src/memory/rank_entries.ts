import type { DatabaseSync } from "node:sqlite";
import { daysBetween } from "../base/zoned_time.ts";
import { searchTerms, searchText } from "./search_text.ts";
import { withoutStopWords } from "./stop_words.ts";

/** An entry with the day and the file it comes from. */
export interface DatedEntry {
  /** Its text. */
  text: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** The file's name, such as `MEMORY.md`. */
  source: string;
  /** The heading it stands under, if any. */
  heading?: string;
}

/** A note that fits a question. */
export interface RankedNote {
  /** The higher, the better; above 0. */
  score: number;
  /** `YYYY-MM-DD`. */
  date: string;
  /** The file's name, such as `MEMORY.md`. */
  source: string;
  /** The entry. */
  text: string;
}

/** How to rank. */
export interface RankOptions {
  /** How many notes at most. */
  top: number;
  /** The day from which a note's age counts, `YYYY-MM-DD`. */
  today: string;
}

/** Days after which half of what recency adds is gone. */
const HALF_LIFE_DAYS = 90;
/** The part of a score that recency can add. */
const RECENCY_WEIGHT = 0.25;
/** How much a word of the heading counts beside one of the text. */
const HEADING_WEIGHT = 0.5;
/** A longer question is cut: its first words say what it is about. */
const MOST_TERMS = 100;

// `M*` keeps the vowel signs of Hindi and its like inside the word.
const CREATE_INDEX = `CREATE VIRTUAL TABLE entries USING fts5(
  text, heading, content = '',
  tokenize = "porter unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
)`;

/**
 * The entries that share a word with the question, best first: bm25, and gently
 * the newer over the older. Of equals the newer comes first, then the earlier in
 * the list. Any text is a question; one without a known word finds nothing.
 */
export async function rankEntries(
  entries: readonly DatedEntry[],
  query: string,
  { top, today }: RankOptions,
): Promise<RankedNote[]> {
  const { terms, characters } = searchTerms(query);
  if (terms.length === 0 || entries.length === 0) return [];
  const { DatabaseSync } = await import("node:sqlite");
  const index = new DatabaseSync(":memory:");
  try {
    fill(index, entries);
    const found = search(index, withoutStopWords(terms));
    const hits = found.length > 0 ? found : search(index, characters);
    return hits
      .map(({ id, relevance }) => scored(entries[id], relevance, today))
      .sort((a, b) => b.score - a.score || b.date.localeCompare(a.date))
      .slice(0, Math.max(0, top));
  } finally {
    index.close();
  }
}

function fill(index: DatabaseSync, entries: readonly DatedEntry[]): void {
  index.exec(CREATE_INDEX);
  index.exec("BEGIN");
  const insert = index.prepare(
    "INSERT INTO entries (rowid, text, heading) VALUES (?, ?, ?)",
  );
  entries.forEach(({ text, heading = "" }, id) =>
    insert.run(id, searchText(text), searchText(heading))
  );
  // FTS5 weighs a word that is in more than half of the rows as nothing. As many
  // empty rows again keep every word's weight above 0, in one note as in many.
  for (let id = 0; id <= entries.length; id++) {
    insert.run(entries.length + id, "", "");
  }
  index.exec("COMMIT");
}

interface Hit {
  id: number;
  relevance: number;
}

function search(index: DatabaseSync, terms: string[]): Hit[] {
  if (terms.length === 0) return [];
  const rows = index.prepare(
    `SELECT rowid AS id, -bm25(entries, 1.0, ${HEADING_WEIGHT}) AS relevance
     FROM entries WHERE entries MATCH ? ORDER BY rowid`,
  ).all(terms.slice(0, MOST_TERMS).map((term) => `"${term}"`).join(" OR "));
  return rows
    .map((row) => ({ id: Number(row.id), relevance: Number(row.relevance) }))
    .filter(({ relevance }) => relevance > 0);
}

function scored(
  { text, date, source }: DatedEntry,
  relevance: number,
  today: string,
): RankedNote {
  const age = Math.max(0, daysBetween(date, today));
  const recency = 2 ** (-age / HALF_LIFE_DAYS);
  const score = relevance * (1 - RECENCY_WEIGHT + RECENCY_WEIGHT * recency);
  return { score: Number(score.toPrecision(4)), date, source, text };
}
