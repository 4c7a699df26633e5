import { DuckDuckGoReader } from "./duckduckgo_reader.ts";
import { searchError, statusError } from "./search_error.ts";
import type { SearchSource } from "./source.ts";

const NAME = "DuckDuckGo";

const HINT =
  "Try again later. With a SearXNG of their own the person doesn't " +
  'depend on it: its address goes to "tools.web.searxng" in the configuration';

/**
 * DuckDuckGo's page for browsers without programs. It takes no key, promises
 * nothing, and asks whoever searches often to prove to be a person.
 */
export function duckDuckGo(
  url: URL = new URL("https://html.duckduckgo.com/html/"),
): SearchSource {
  return {
    name: NAME,
    url,
    allowPrivate: [],
    async search(query, { count, signal, get }) {
      const address = new URL(url);
      address.searchParams.set("q", query);
      const answer = await get(address);
      const reader = new DuckDuckGoReader(url);
      const { parseHtml } = await import("../web/parse_html.ts");
      await parseHtml(answer.text, reader, signal);
      // Its challenge comes with the status 202, its refusal with 403.
      if (reader.isChallenge || [202, 403].includes(answer.status)) {
        const reason = "it wants a proof that a person is asking";
        throw searchError(NAME, reason, HINT);
      }
      const wrong = statusError(NAME, answer);
      if (wrong) throw wrong;
      if (reader.results.length === 0 && !reader.foundNothing) {
        throw searchError(NAME, "its answer can't be understood", HINT);
      }
      return reader.results.slice(0, count);
    },
  };
}
