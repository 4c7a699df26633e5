import { startDeadline } from "../../base/deadline.ts";
import type { Job } from "../../sandbox/confined_call.ts";
import { systemLookup } from "../web/checked_addresses.ts";
import type { Lookup } from "../web/checked_addresses.ts";
import { fetchPage } from "../web/fetch_page.ts";
import { formatPage } from "../web/format_page.ts";
import { webAddress } from "../web/web_address.ts";
import { webError } from "../web/web_error.ts";

/** What the job is given. */
export type WebInput = {
  /** The address of a page. */
  url: string;
  /** Private hosts (`host` or `host:port`) that the person allows. */
  allowPrivate: string[];
  /** Milliseconds for all of it, redirects and body too. */
  timeoutMs: number;
};

/** The world as the job sees it. */
export interface WebWorld {
  /** Finds the addresses of a host name. */
  lookup?: Lookup;
}

/** Makes the part of `web` that reaches the network. */
export function createWebJob({ lookup = systemLookup }: WebWorld = {}): Job {
  return async (input, stop) => {
    const { url: text, allowPrivate, timeoutMs } = input as WebInput;
    const url = webAddress(text);
    using time = startDeadline(timeoutMs);
    const signal = AbortSignal.any([stop, time.signal]);
    try {
      const page = await fetchPage(url, { allowPrivate, lookup, signal });
      return await formatPage(page, signal);
    } catch (error) {
      stop.throwIfAborted();
      if (!time.signal.aborted) throw error;
      throw webError(url, `it took longer than ${timeoutMs / 1000} s`);
    }
  };
}
