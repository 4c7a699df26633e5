const FIRST_LETTER = 0xc0;
const LETTER = /[\u00c0-\u024f]/g;
/** The letters of that range without their accents; looked up, for long texts. */
const BARE = Array.from(
  { length: 0x250 - FIRST_LETTER },
  (_, at) => String.fromCharCode(FIRST_LETTER + at).normalize("NFD").charAt(0),
);
const APOSTROPHE = /[\u2018\u2019\u02bc\u2032\u00b4]/g;
const QUOTE = /[\u201c-\u201f\u00ab\u00bb]/g;
const HYPHEN = /[\u2010-\u2014]/g;

/**
 * The text without case, accents and typography. Each character stays in its
 * place, so that what is found here can be cut from the original.
 */
export function fold(text: string): string {
  return text
    .replace(LETTER, (letter) => BARE[letter.charCodeAt(0) - FIRST_LETTER])
    .replace(APOSTROPHE, "'")
    .replace(QUOTE, '"')
    .replace(HYPHEN, "-")
    .toLowerCase();
}
