/** A text with every run of white space as one space, so that texts compare. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
