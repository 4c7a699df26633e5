/**
 * Zero-width characters that no script needs, what turns the direction of text
 * round, and tags, which spell ASCII that nobody sees.
 */
const NEVER_NEEDED =
  /[\u061c\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * Joiners, direction marks and variation selectors belong behind a letter or an
 * emoji, one at a time; in rows they spell hidden words.
 */
const IN_ROWS = /[\u200c-\u200f]{2,}|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{2,}/gu;

/**
 * The text as a person would see it: without what is invisible and could hide words
 * meant for a model, or show a text in another order than it is read in.
 */
export function stripInvisible(text: string): string {
  return text.toWellFormed()
    .replace(/[\u2028\u2029]/g, "\n")
    .replace(NEVER_NEEDED, "")
    .replace(IN_ROWS, "");
}
