import { compareHits, type RankedHit } from "./rank_hits.ts";

/** Keeps the first places from outweighing everything: as in the usual formula. */
const DAMPING = 60;

/** Several rankings as one: a hit counts by its places, whatever its scores. */
export function mergeRankings(
  rankings: readonly (readonly RankedHit[])[],
  top: number,
): RankedHit[] {
  const merged = new Map<number, RankedHit>();
  for (const ranking of rankings) {
    ranking.forEach((hit, place) => {
      const before = merged.get(hit.id)?.score ?? 0;
      const score = before + 1 / (DAMPING + place + 1);
      merged.set(hit.id, { ...hit, score });
    });
  }
  return [...merged.values()]
    .map((hit) => ({ ...hit, score: Number(hit.score.toPrecision(4)) }))
    .sort(compareHits)
    .slice(0, Math.max(0, top));
}
