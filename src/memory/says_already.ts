import type { Entry } from "./split_entries.ts";

/** Whether one of the entries says the same, but for case and spaces. */
export function saysAlready(entries: readonly Entry[], text: string): boolean {
  const wanted = folded(text);
  return entries.some((entry) => folded(entry.text) === wanted);
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
