import { startDeadline } from "../../base/deadline.ts";
import type { Job } from "../../sandbox/confined_call.ts";
import { systemLookup } from "../web/checked_addresses.ts";
import { duckDuckGo } from "../web_search/duckduckgo.ts";
import { searchError } from "../web_search/search_error.ts";
import { searchWeb } from "../web_search/search_web.ts";
import { searxng } from "../web_search/searxng.ts";
import type { SearchSource } from "../web_search/source.ts";
import type { WebWorld } from "./web_job.ts";

/** What the job is given. */
export type WebSearchInput = {
  /** What to search for. */
  query: string;
  /** Results that are wanted at most. */
  count: number;
  /** The address of a SearXNG; empty where there is none. */
  searxng: string;
  /** Milliseconds for all of it. */
  timeoutMs: number;
};

/** The world as the job sees it. */
export interface SearchWorld extends WebWorld {
  /** Where to search unless the configuration names a SearXNG. */
  keyless?: SearchSource;
}

/** Makes the part of `web_search` that reaches the network. */
export function createWebSearchJob(
  { lookup = systemLookup, keyless = duckDuckGo() }: SearchWorld = {},
): Job {
  return async (input, stop) => {
    const { query, count, searxng: address, timeoutMs } =
      input as WebSearchInput;
    const source = address === "" ? keyless : searxng(address);
    using time = startDeadline(timeoutMs);
    const signal = AbortSignal.any([stop, time.signal]);
    try {
      return await searchWeb(query, { source, count, lookup, signal });
    } catch (error) {
      stop.throwIfAborted();
      if (!time.signal.aborted) throw error;
      const seconds = timeoutMs / 1000;
      throw searchError(source.name, `it took longer than ${seconds} s`);
    }
  };
}
