import { DatabaseSync } from "node:sqlite";
import { EntryIndex } from "../../src/memory/entry_index.ts";
import { findByWords } from "../../src/memory/find_entries.ts";
import { prepareTables } from "../../src/memory/index_schema.ts";
import type { DatedEntry } from "../../src/memory/memory_store.ts";
import { type RankedHit, rankHits } from "../../src/memory/rank_hits.ts";

/** Ranks entries by an index in memory, as the store does by one in a file. */
export function rankEntries(
  entries: readonly DatedEntry[],
  query: string,
  { top, today }: { top: number; today: string },
): RankedHit[] {
  const database = new DatabaseSync(":memory:");
  try {
    prepareTables(database);
    const index = new EntryIndex(database);
    const notes = Map.groupBy(entries, ({ source }) => source);
    index.put(
      [...notes].map(([name, entries]) => ({
        name,
        entries,
        mark: "",
        changed: 0,
      })),
    );
    const dayOf = (): string => today;
    return rankHits(index, findByWords(index, query), { top, today, dayOf });
  } finally {
    database.close();
  }
}
