/** Scripts whose marks may be left out when one types in a hurry. */
const LETTERS = ["Latin", "Greek", "Cyrillic", "Hebrew", "Arabic"]
  .map((script) => `\\p{Script=${script}}`).join("");
const WORD = new RegExp(`[${LETTERS}][${LETTERS}\\p{M}]*`, "gu");
/** A breve makes another letter of Cyrillic и; all other marks are left out. */
const MARK = /(?<!\p{Script=Cyrillic})\p{M}|[\u0300-\u0305\u0307-\u036f]/gu;

/** Letters that no decomposition takes apart, and how they are typed without it. */
const PLAIN: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "gu");

/**
 * A text in lower case without accents and vowel points, so that `tromso` finds
 * `Tromsø` and `αθηνα` finds `Αθήνα`. Scripts whose marks are letters stay.
 */
export function foldAccents(text: string): string {
  return text.replace(
    WORD,
    (word) =>
      word.toLowerCase().normalize("NFD").replace(MARK, "").normalize("NFC")
        .replace(SPECIAL, (letter) => PLAIN[letter]),
  );
}
