import type { DatedEntry } from "../../src/memory/memory_store.ts";

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * The baseline: how many of the question's words a note contains, the newest
 * first among equals. Words are found by the language's own rules, so that
 * Japanese, which has no spaces, isn't at a disadvantage.
 */
export function keywordCount(
  entries: readonly DatedEntry[],
  query: string,
  top: number,
): DatedEntry[] {
  const words = wordsOf(query);
  return entries
    .map((entry) => ({ entry, count: countIn(entry.text, words) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) =>
      b.count - a.count || b.entry.date.localeCompare(a.entry.date)
    )
    .slice(0, top)
    .map(({ entry }) => entry);
}

function wordsOf(query: string): string[] {
  const segments = [...segmenter.segment(query.toLowerCase())];
  return [
    ...new Set(
      segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) =>
        segment
      ),
    ),
  ];
}

function countIn(text: string, words: string[]): number {
  const folded = text.toLowerCase();
  return words.filter((word) => folded.includes(word)).length;
}
