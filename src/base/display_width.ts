const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Regional_Indicator}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|.*\uFE0F)/u;
const NONE = /^[\p{M}\p{Cc}\p{Cf}]+$/u;

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed: it takes 4 MB. */
function graphemes(): Intl.Segmenter {
  return segmenter ??= new Intl.Segmenter(undefined, {
    granularity: "grapheme",
  });
}

/** How many columns of a terminal a text takes: two for 猫 or 🐈, none for a mark. */
export function displayWidth(text: string): number {
  if (!/[^\x20-\x7e]/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes().segment(text)) {
    width += widthOf(segment);
  }
  return width;
}

/** A text cut to so many columns; `…` stands for what was cut. */
export function cutToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let cut = "";
  let room = columns - 1;
  for (const { segment } of graphemes().segment(text)) {
    room -= widthOf(segment);
    if (room < 0) break;
    cut += segment;
  }
  return columns > 0 ? `${cut}…` : "";
}

function widthOf(grapheme: string): number {
  if (NONE.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
