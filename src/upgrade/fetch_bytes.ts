import { MiniclawError } from "../base/miniclaw_error.ts";
import { networkReason } from "../base/network_reason.ts";
import { phrase } from "../base/phrase.ts";
import { isSafeBaseUrl } from "../config/base_url.ts";
import { texts } from "../i18n/en/upgrade.ts";
import { Patience } from "./patience.ts";
import { notUpgraded } from "./upgrade_error.ts";

/** How something is fetched. */
export interface FetchOptions {
  /** The network. */
  fetch: typeof fetch;
  /** Ends it. */
  signal: AbortSignal;
  /** Milliseconds without a byte after which it counts as lost. Default: a minute. */
  patienceMs?: number;
}

/** As many leaps as a release takes to its storage, and some more. */
const MOST_REDIRECTS = 5;

/**
 * What is at an address, piece by piece; throws where it is more than it may be.
 * Every address on the way has to be as safe as one of the configuration.
 */
export async function* fetchBytes(
  url: string,
  { most, fetch, signal, patienceMs = 60_000 }: FetchOptions & { most: number },
): AsyncGenerator<Uint8Array> {
  using patience = new Patience(patienceMs);
  const either = AbortSignal.any([signal, patience.signal]);
  let length = 0;
  try {
    const { body } = await follow(url, { fetch, signal: either });
    for await (const piece of body ?? []) {
      patience.renew();
      length += piece.length;
      if (length > most) {
        throw notUpgraded(phrase(texts.tooMuch, { most, url }));
      }
      yield piece;
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof MiniclawError) throw error;
    const found = patience.signal.aborted
      ? phrase(texts.silence, { seconds: patienceMs / 1000 })
      : JSON.stringify(networkReason(error));
    throw notUpgraded(
      phrase(texts.noAnswer, { url, found }),
      phrase(texts.notReached),
    );
  }
}

async function follow(
  url: string,
  { fetch, signal }: FetchOptions,
): Promise<Response> {
  let [at, before] = [url, ""];
  for (let leaps = 0; leaps <= MOST_REDIRECTS; leaps++) {
    requireSafe(at, before);
    const response = await fetch(at, {
      redirect: "manual",
      headers: { "accept-encoding": "identity" },
      signal,
    });
    if (response.ok) return response;
    await response.body?.cancel();
    const next = URL.parse(response.headers.get("location") ?? "", at);
    if (!isRedirect(response.status) || !next) throw refused(at, response);
    [at, before] = [next.href, at];
  }
  throw notUpgraded(phrase(texts.redirects, { url }));
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** What came by TLS isn't gone on with without. */
function requireSafe(url: string, before: string): void {
  const isLess = before.startsWith("https:") && !url.startsWith("https:");
  if (isSafeBaseUrl(url) && !isLess) return;
  throw notUpgraded(phrase(texts.unsafe, { url: JSON.stringify(url) }));
}

function refused(url: string, { status }: Response): Error {
  return notUpgraded(
    phrase(texts.noAnswer, { url, found: `HTTP ${status}` }),
    phrase(texts.checkAddress),
  );
}
