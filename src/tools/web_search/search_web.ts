import type { Lookup } from "../web/checked_addresses.ts";
import { decodeText } from "../web/decode_text.ts";
import { fetchPage } from "../web/fetch_page.ts";
import { formatResults } from "./format_results.ts";
import type { SearchAnswer, SearchSource } from "./source.ts";

/** How the web is searched. */
export interface SearchWebOptions {
  /** Where. */
  source: SearchSource;
  /** Results that are wanted at most. */
  count: number;
  /** Finds the addresses of a host name. */
  lookup: Lookup;
  /** Ends the search. */
  signal: AbortSignal;
}

/** What a source finds, as a model is shown it. */
export async function searchWeb(
  query: string,
  { source, count, lookup, signal }: SearchWebOptions,
): Promise<string> {
  const { allowPrivate } = source;
  const get = async (url: URL): Promise<SearchAnswer> => {
    const page = await fetchPage(url, { allowPrivate, lookup, signal });
    const bytes = page.body?.bytes ?? new Uint8Array();
    return { status: page.status, text: decodeText(bytes, page.contentType) };
  };
  const results = await source.search(query, { count, signal, get });
  return formatResults(results, source);
}
