import { startDeadline } from "../../base/deadline.ts";
import { formatSize } from "../../base/format_size.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/web.ts";
import { systemLookup } from "./checked_addresses.ts";
import type { AddressRules } from "./checked_addresses.ts";
import { openAddress } from "./fetch_page.ts";
import { MOST_BYTES, readBody } from "./read_body.ts";
import { webAddress } from "./web_address.ts";
import { webError } from "./web_error.ts";

/** How a file is fetched. */
export interface FetchFileOptions extends Partial<AddressRules> {
  /** Milliseconds for all of it. */
  timeoutMs?: number;
}

/**
 * Fetches a whole file of up to 2 MiB over TLS, from a public host or one that is
 * allowed, as it is. Throws where there is no such file.
 */
export async function fetchFile(
  address: string,
  {
    allowPrivate = [],
    lookup = systemLookup,
    signal: stop = new AbortController().signal,
    timeoutMs = 60_000,
  }: FetchFileOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const start = webAddress(address);
  using time = startDeadline(timeoutMs);
  const signal = AbortSignal.any([stop, time.signal]);
  const rules = { allowPrivate, lookup, signal, tlsOnly: true };
  try {
    const { response, url } = await openAddress(start, rules);
    if (response.statusCode !== 200) {
      response.destroy();
      const { statusCode: status = 0 } = response;
      throw webError(url, phrase(texts.otherStatus, { status }));
    }
    const { bytes, cut } = await readBody(response, url);
    if (!cut) return new Uint8Array(bytes);
    const size = formatSize(MOST_BYTES);
    throw webError(url, phrase(texts.tooLarge, { size }));
  } catch (error) {
    stop.throwIfAborted();
    if (!time.signal.aborted) throw error;
    const seconds = timeoutMs / 1000;
    throw webError(start, phrase(texts.tooSlow, { seconds }));
  }
}
