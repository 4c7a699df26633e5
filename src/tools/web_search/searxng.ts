import { isObject } from "../../base/json.ts";
import { portOf } from "../web/web_address.ts";
import { searchError, statusError } from "./search_error.ts";
import type { SearchResult, SearchSource } from "./source.ts";

const NAME = "SearXNG";

/**
 * A SearXNG server, through its JSON API
 * (https://docs.searxng.org/dev/search_api.html). The person named its address, so
 * it may be a private one.
 */
export function searxng(baseUrl: string): SearchSource {
  const url = new URL(
    "search",
    baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`,
  );
  return {
    name: NAME,
    url,
    allowPrivate: [`${url.hostname}:${portOf(url)}`],
    async search(query, { count, get }) {
      const address = new URL(url);
      address.searchParams.set("q", query);
      address.searchParams.set("format", "json");
      const answer = await get(address);
      if (answer.status === 403) throw jsonSwitchedOff();
      const wrong = statusError(NAME, answer);
      if (wrong) throw wrong;
      return resultsOf(answer.text).slice(0, count);
    },
  };
}

function resultsOf(text: string): SearchResult[] {
  const answer = parsed(text);
  if (isObject(answer) && Array.isArray(answer.results)) {
    return answer.results.filter(isObject).map(resultOf).filter(isPage);
  }
  throw searchError(
    NAME,
    "expected JSON with results, got something else",
    'The person should check the address in "tools.web.searxng"',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function resultOf(found: Record<string, unknown>): SearchResult {
  const text = (value: unknown): string =>
    typeof value === "string" ? value.trim() : "";
  const { title, url, content } = found;
  return { title: text(title), url: text(url), snippet: text(content) };
}

function isPage({ url }: SearchResult): boolean {
  return /^https?:$/.test(URL.parse(url)?.protocol ?? "");
}

function jsonSwitchedOff(): Error {
  return searchError(
    NAME,
    "it refuses to answer in JSON",
    'The person can add "json" to "search.formats" in its settings.yml',
  );
}
