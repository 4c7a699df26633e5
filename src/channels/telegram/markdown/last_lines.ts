import { openFence } from "./open_fence.ts";

/** Marks take room that nobody sees: so much is read for one unit that is shown. */
const READ_AHEAD = 3;

/**
 * The end of a long Markdown text, more than one message of `limit` units shows;
 * a block of code that it begins in is opened again. Reading the whole for every
 * preview would cost more the longer an answer gets.
 */
export function lastLines(markdown: string, limit: number): string {
  const enough = READ_AHEAD * limit;
  if (markdown.length <= 2 * enough) return markdown;
  const start = markdown.indexOf("\n", markdown.length - enough) + 1;
  if (start === 0) return markdown;
  const fence = openFence(markdown.slice(0, start));
  const lines = markdown.slice(start);
  return fence === undefined ? lines : `${fence}\n${lines}`;
}
