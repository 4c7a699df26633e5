import { displayWidth } from "../base/display_width.ts";

/**
 * A text's words in lines of at most so many columns; a word that is longer has a
 * line of its own, whole, so that it can be copied.
 */
export function wrapWords(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && displayWidth(longer) > columns) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}
