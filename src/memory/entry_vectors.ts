import type { EntryIndex } from "./entry_index.ts";
import type { Entry } from "./split_entries.ts";
import { datedHit, type RankedHit, type RankOptions } from "./rank_hits.ts";

/** An entry that has no vector yet. */
export interface Unembedded {
  /** Its number in the index. */
  id: number;
  /** What it says, under its heading. */
  text: string;
}

/** A model reads the beginning; more would only cost time. */
const LONGEST_TEXT = 2000;
/** Below this, the likeness of two meanings is none. */
const LEAST_LIKENESS = 0.3;
/** How many standard deviations above the mean an entry stands out. */
const STANDS_OUT = 2;

/** What a model is given of a text. */
export function embeddable(text: string): string {
  return text.slice(0, LONGEST_TEXT).toWellFormed();
}

/** Whether the index has any vector of a model. */
export function hasVectors({ database }: EntryIndex, model: string): boolean {
  const row = database.prepare(
    `SELECT EXISTS (SELECT 1 FROM vectors) AND
       EXISTS (SELECT 1 FROM vector_model WHERE name = ?) AS found`,
  ).get(model);
  return row?.found === 1;
}

/** Some entries without a vector of that model, the newest first. */
export function withoutVectors(
  { database }: EntryIndex,
  model: string,
  most: number,
): Unembedded[] {
  forgetOtherModels({ database }, model);
  const rows = database.prepare(
    `SELECT id, json FROM entries
     WHERE id NOT IN (SELECT entry FROM vectors) ORDER BY id DESC LIMIT ?`,
  ).all(most);
  return rows.map(({ id, json }) => ({
    id: Number(id),
    text: embeddedText(JSON.parse(String(json))),
  }));
}

/** Keeps vectors, but for entries that have changed in the meantime. */
export function keepVectors(
  index: EntryIndex,
  entries: readonly Unembedded[],
  vectors: readonly number[][],
): void {
  const insert = index.database.prepare(
    "INSERT OR REPLACE INTO vectors (entry, vector) VALUES (?, ?)",
  );
  index.database.exec("BEGIN IMMEDIATE");
  entries.forEach(({ id, text }, at) => {
    const now = index.find(id);
    if (!now || embeddedText(now.entry) !== text) return;
    insert.run(id, new Uint8Array(toBytes(vectors[at]).buffer));
  });
  index.database.exec("COMMIT");
}

/**
 * The entries whose meaning is nearest to a vector, nearest first. Everything is
 * a little like everything: only those count that stand out from all others.
 */
export function nearest(
  index: EntryIndex,
  vector: readonly number[],
  { top, dayOf }: Pick<RankOptions, "top" | "dayOf">,
): RankedHit[] {
  const wanted = toBytes(vector);
  const likenesses: { id: number; likeness: number }[] = [];
  const rows = index.database.prepare("SELECT entry, vector FROM vectors");
  for (const { entry, vector } of rows.iterate()) {
    const bytes = new Int8Array((vector as Uint8Array<ArrayBuffer>).buffer);
    if (bytes.length !== wanted.length) continue;
    likenesses.push({ id: Number(entry), likeness: cosine(wanted, bytes) });
  }
  const least = threshold(likenesses.map(({ likeness }) => likeness));
  return likenesses
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness || b.id - a.id)
    .slice(0, top)
    .map(({ id, likeness }) => ({
      ...datedHit(index.get(id), dayOf),
      score: likeness,
    }));
}

function threshold(likenesses: readonly number[]): number {
  const count = likenesses.length || 1;
  const mean = likenesses.reduce((sum, one) => sum + one, 0) / count;
  const variance = likenesses.reduce((sum, one) => sum + (one - mean) ** 2, 0) /
    count;
  return Math.max(LEAST_LIKENESS, mean + STANDS_OUT * Math.sqrt(variance));
}

function embeddedText({ heading, text }: Entry): string {
  return embeddable(heading ? `${heading}: ${text}` : text);
}

/** A quarter of the room of the usual numbers; the angles stay nearly the same. */
function toBytes(vector: readonly number[]): Int8Array<ArrayBuffer> {
  const largest = vector.reduce(
    (most, one) => Math.max(most, Math.abs(one)),
    0,
  );
  return Int8Array.from(
    vector,
    (one) => Math.round(one / (largest || 1) * 127),
  );
}

function cosine(a: Int8Array, b: Int8Array): number {
  let [dot, squareA, squareB] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    dot += a[at] * b[at];
    squareA += a[at] * a[at];
    squareB += b[at] * b[at];
  }
  return dot / (Math.sqrt(squareA * squareB) || 1);
}

function forgetOtherModels(
  { database }: Pick<EntryIndex, "database">,
  model: string,
): void {
  const row = database.prepare("SELECT name FROM vector_model").get();
  if (row?.name === model) return;
  database.exec("BEGIN; DELETE FROM vectors; DELETE FROM vector_model");
  database.prepare("INSERT INTO vector_model (name) VALUES (?)").run(model);
  database.exec("COMMIT");
}
