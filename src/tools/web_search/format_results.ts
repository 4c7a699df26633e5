import { markUntrusted } from "../web/mark_untrusted.ts";
import type { SearchResult, SearchSource } from "./source.ts";

/** Characters shown of a title, an address and a quotation. */
const LONGEST = { title: 200, url: 1000, snippet: 500 };

/** Results as a model is shown them: none of it is ours. */
export function formatResults(
  results: readonly SearchResult[],
  { name, url }: SearchSource,
): string {
  if (results.length === 0) return `${name} found nothing; try other words`;
  const entries = results.map((result, at) => `${at + 1}. ${entry(result)}`);
  return markUntrusted(entries.join("\n"), url);
}

function entry({ title, url, snippet }: SearchResult): string {
  const lines = [
    oneLine(title, LONGEST.title) || "(no title)",
    oneLine(url, LONGEST.url),
    oneLine(snippet, LONGEST.snippet),
  ];
  return lines.filter((line) => line !== "").join("\n   ");
}

function oneLine(text: string, longest: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
