/** More than this nobody listens to at once. */
const LONGEST = 1500;

/** Markdown as it is read aloud: without its marks. @param {string} text */
export function plainText(text) {
  return text
    .slice(0, LONGEST)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^[ \t]*(?:[-*+>]|#{1,6}|```.*|~~~.*)[ \t]*/gm, "")
    .replace(/[*_`~|]+/g, " ")
    .replace(/[ \t]+/g, " ")
    .trim();
}
