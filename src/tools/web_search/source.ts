/** One page that was found. */
export interface SearchResult {
  /** Its title. */
  title: string;
  /** Its address: http or https. */
  url: string;
  /** What the search engine quotes of it; may be empty. */
  snippet: string;
}

/** An answer of a search engine. */
export interface SearchAnswer {
  /** The HTTP status. */
  status: number;
  /** The body as text. */
  text: string;
}

/** What a search is given. */
export interface SearchOptions {
  /** Results that are wanted at most. */
  count: number;
  /** Ends the search. */
  signal: AbortSignal;
  /** Gets an address of this source, checked like every other. */
  get(url: URL): Promise<SearchAnswer>;
}

/** Somewhere to search the web. */
export interface SearchSource {
  /** What people call it. */
  name: string;
  /** Its address. */
  url: URL;
  /** Private hosts that it may be found at. */
  allowPrivate: readonly string[];
  /**
   * Searches; the best results first, none where nothing was found. Throws a
   * `MiniclawError` where it can't.
   */
  search(query: string, options: SearchOptions): Promise<SearchResult[]>;
}
