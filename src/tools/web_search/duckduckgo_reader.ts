import type { HtmlListener } from "../web/parse_html.ts";
import type { SearchResult } from "./source.ts";

type Field = "title" | "snippet";

/** Finds the results on a page of DuckDuckGo by the classes of its elements. */
export class DuckDuckGoReader implements HtmlListener {
  /** How many elements are open. */
  depth = 0;
  /** Whether the page asks for a proof that a person is there. */
  isChallenge = false;
  /** Whether the page says that there is nothing to be found. */
  foundNothing = false;
  readonly #base: URL;
  readonly #found: SearchResult[] = [];
  #field?: { name: Field; depth: number };
  /** How deep the open advertisement lies; 0: there is none. */
  #adDepth = 0;

  /** Begins a page that was found there. */
  constructor(base: URL) {
    this.#base = base;
  }

  /** All results are wanted. */
  readonly isDone: boolean = false;

  /** What was found, the best first. */
  get results(): SearchResult[] {
    return this.#found.map(({ title, url, snippet }) => ({
      title: title.trim(),
      url,
      snippet: snippet.trim(),
    }));
  }

  /** An element begins. */
  open(_name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth++;
    const classes = (attributes.class ?? "").split(/\s+/);
    const has = (name: string): boolean => classes.includes(name);
    if (classes.some((name) => name.startsWith("anomaly"))) {
      this.isChallenge = true;
    }
    if (has("no-results") || has("result--no-result")) this.foundNothing = true;
    if (has("result--ad")) this.#adDepth ||= this.depth;
    if (this.#adDepth > 0) return;
    if (has("result__a")) this.#beginResult(attributes.href ?? "");
    else if (has("result__snippet") && this.#found.length > 0) {
      this.#begin("snippet");
    }
  }

  /** Text stands in the innermost open element. */
  text(text: string): void {
    const result = this.#found.at(-1);
    if (result && this.#field) result[this.#field.name] += text;
  }

  /** The innermost open element ends. */
  close(): void {
    if (this.#field?.depth === this.depth) this.#field = undefined;
    if (this.#adDepth === this.depth) this.#adDepth = 0;
    this.depth--;
  }

  #beginResult(href: string): void {
    const url = targetOf(href, this.#base);
    if (!url) return;
    this.#found.push({ title: "", url, snippet: "" });
    this.#begin("title");
  }

  #begin(name: Field): void {
    this.#field = { name, depth: this.depth };
  }
}

/** Where a result leads; most are written as `//duckduckgo.com/l/?uddg=TARGET`. */
function targetOf(href: string, base: URL): string | undefined {
  const link = URL.parse(href, base);
  const hidden = link?.pathname === "/l/" && link.searchParams.get("uddg");
  const url = hidden ? URL.parse(hidden) : link;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
