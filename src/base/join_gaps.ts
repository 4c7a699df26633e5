import { type Gap, Phrase } from "./phrase.ts";

/** Several things in a row, with the same between them in every language. */
export function joinGaps(gaps: readonly Gap[], between: string): Phrase {
  const names = gaps.map((_, at) => `{part${at}}`);
  const parts = gaps.map((gap, at) => [`part${at}`, gap] as const);
  return new Phrase(names.join(between), Object.fromEntries(parts));
}
