import { withoutEndings } from "./cyrillic_stem.ts";
import { foldAccents } from "./fold_accents.ts";
import { frenchSingulars } from "./french_singular.ts";

/**
 * Runs of scripts that are written without spaces between words, or whose words
 * are too short for stems: they are searched by pairs of characters.
 */
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC]+/gu;
const TERM = /[\p{L}\p{M}\p{N}]+/gu;
const HAN = /^\p{Script=Han}$/u;

/** A text as it goes into the index: words, and for such runs all pairs and characters. */
export function searchText(text: string): string {
  return plain(text).replace(RUN, (run) => {
    const characters = [...run];
    return ` ${[...pairsOf(characters), ...characters].join(" ")} `;
  });
}

/** What a question is searched by. */
export interface SearchTerms {
  /** Words and pairs of characters. */
  terms: string[];
  /** Single characters that mean something alone, for when no term is found. */
  characters: string[];
}

/** Takes a question apart; it has no term when it has no letter and no digit. */
export function searchTerms(query: string): SearchTerms {
  const text = plain(query);
  const runs = (text.match(RUN) ?? []).map((run) => [...run]);
  const words = text.replace(RUN, " ").match(TERM) ?? [];
  return {
    terms: unique([
      ...words,
      ...runs.flatMap((run) => run.length === 1 ? run : pairsOf(run)),
    ]),
    characters: unique(runs.flat().filter((one) => HAN.test(one))),
  };
}

/** NUL would end a text for SQLite. */
function plain(text: string): string {
  const composed = text.replaceAll("\0", " ").normalize("NFKC");
  return frenchSingulars(foldAccents(withoutEndings(composed)));
}

function pairsOf(characters: string[]): string[] {
  return characters.slice(1).map((second, at) => characters[at] + second);
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}
