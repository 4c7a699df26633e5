import { startWebServer } from "./web_server.ts";
import type { Answer, WebServer } from "./web_server.ts";

/** A page that a fake search engine knows. */
export interface KnownPage {
  title: string;
  url: string;
  content: string;
}

/** How DuckDuckGo may answer. */
export type DuckDuckGoMood = "results" | "challenge" | "refusal" | "new design";

const html = (body: string, status = 200): Response =>
  new Response(`<!DOCTYPE html><html><body>${body}</body></html>`, {
    status,
    headers: { "content-type": "text/html; charset=UTF-8" },
  });

/**
 * Stands in for DuckDuckGo's page without programs: it wants a `q`, shows an
 * advertisement first, hides the targets behind its own address, and knows moods.
 */
export function startDuckDuckGo(
  pages: readonly KnownPage[],
  mood: DuckDuckGoMood = "results",
): WebServer {
  return startWebServer({
    "/html/": (request) => {
      const query = new URL(request.url).searchParams.get("q");
      if (!query) return html('<div class="home">DuckDuckGo</div>');
      if (!request.headers.get("user-agent")) return html("", 403);
      if (mood === "refusal") return html("Forbidden", 403);
      if (mood === "new design") return html("<main>Hello</main>");
      if (mood === "challenge") {
        const form = '<div class="anomaly-modal__title">Are you a duck?</div>';
        return html(form, 202);
      }
      const found = pages.filter(({ content }) => content.includes(query));
      return html(found.length > 0 ? resultList(found) : nothing);
    },
  });
}

const nothing =
  '<div class="result results_links result--no-result"><div class="no-results">No results.</div></div>';

function resultList(pages: readonly KnownPage[]): string {
  const ad = '<div class="result result--ad"><h2 class="result__title">' +
    '<a class="result__a" href="https://duckduckgo.com/y.js?ad=1">Buy</a></h2>' +
    '<a class="result__snippet" href="x">An advertisement</a></div>';
  return ad + pages.map(({ title, url, content }) => {
    const link = `//duckduckgo.com/l/?uddg=${
      encodeURIComponent(url)
    }&amp;rut=1`;
    return '<div class="result results_links results_links_deep web-result ">' +
      '<div class="links_main links_deep result__body">' +
      `<h2 class="result__title"><a rel="nofollow" class="result__a" href="${link}">${
        escaped(title)
      }</a></h2><div class="result__extras"><a class="result__url">shown</a></div>` +
      `<a class="result__snippet" href="${link}">${
        escaped(content).replace(/^(\S+)/, "<b>$1</b>")
      }</a></div></div>`;
  }).join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Stands in for SearXNG's search API; JSON has to be switched on, as there. */
export function startSearxng(
  pages: readonly KnownPage[],
  { json = true }: { json?: boolean } = {},
): WebServer {
  const search: Answer = (request) => {
    const wish = new URL(request.url).searchParams;
    const format = wish.get("format") ?? "html";
    if (format !== "html" && !(format === "json" && json)) {
      return html("<h1>Forbidden</h1>", 403);
    }
    const query = wish.get("q");
    if (!query) return html("<h1>Bad Request</h1>", 400);
    const results = pages.filter(({ content }) => content.includes(query));
    return format === "html"
      ? html("results")
      : Response.json({ query, number_of_results: 0, results });
  };
  return startWebServer({ "/search": search, "/searx/search": search });
}
