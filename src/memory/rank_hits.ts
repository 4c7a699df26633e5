import { daysBetween } from "../base/zoned_time.ts";
import type { EntryIndex, IndexedEntry } from "./entry_index.ts";
import type { Hit } from "./find_entries.ts";
import { LONG_NAME } from "./note_folder.ts";

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

/** A ranked entry of the index. */
export interface RankedHit extends RankedNote {
  /** Its number in the index. */
  id: number;
  /** Where it stands in its note. */
  place: number;
  /** The heading it stands under, if any. */
  heading?: string;
}

/** How to rank. */
export interface RankOptions {
  /** How many notes at most. */
  top: number;
  /** The day from which a note's age counts, `YYYY-MM-DD`. */
  today: string;
  /** The day of a moment, given in milliseconds since 1970. */
  dayOf(moment: number): string;
}

/** Days after which half of what recency adds is gone. */
const HALF_LIFE_DAYS = 90;
/** The part of a score that recency can add. */
const RECENCY_WEIGHT = 0.25;

/**
 * The best of the hits, which come the most relevant first: relevance, and gently
 * the newer over the older. Of equals the newer comes first, then MEMORY.md and
 * the earlier in a note.
 */
export function rankHits(
  index: EntryIndex,
  hits: Iterable<Hit>,
  { top, today, dayOf }: RankOptions,
): RankedHit[] {
  const best: RankedHit[] = [];
  if (top < 1) return best;
  for (const { id, relevance } of hits) {
    // Recency only takes away, so what follows can't be better than its relevance.
    if (best.length >= top && rounded(relevance) < best[top - 1].score) break;
    const entry = datedHit(index.get(id), dayOf);
    const score = rounded(relevance * recency(entry.date, today));
    insert(best, { ...entry, score });
    if (best.length > top) best.pop();
  }
  return best;
}

/** An entry of the index with its date. */
export function datedHit(
  { id, place, note, entry: { date, text, heading }, changed }: IndexedEntry,
  dayOf: RankOptions["dayOf"],
): RankedHit {
  const day = note === LONG_NAME ? date ?? dayOf(changed) : note.slice(0, -3);
  return { id, place, score: 0, date: day, source: note, text, heading };
}

/** The order of results: the best first, and always the same. */
export function compareHits(a: RankedHit, b: RankedHit): number {
  return b.score - a.score || b.date.localeCompare(a.date) ||
    order(a).localeCompare(order(b)) || a.place - b.place;
}

function order({ source }: RankedHit): string {
  return source === LONG_NAME ? "" : source;
}

function insert(best: RankedHit[], hit: RankedHit): void {
  const at = best.findLastIndex((other) => compareHits(other, hit) <= 0);
  best.splice(at + 1, 0, hit);
}

function recency(date: string, today: string): number {
  const age = Math.max(0, daysBetween(date, today));
  return 1 - RECENCY_WEIGHT + RECENCY_WEIGHT * 2 ** (-age / HALF_LIFE_DAYS);
}

/** A score without digits that mean nothing, so that equals are equal. */
export function rounded(score: number): number {
  return Number(score.toPrecision(4));
}
