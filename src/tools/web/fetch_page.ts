import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/web.ts";
import { checkedAddresses } from "./checked_addresses.ts";
import type { AddressRules } from "./checked_addresses.ts";
import { contentKind } from "./content_kind.ts";
import { pinnedGet } from "./pinned_get.ts";
import type { WebResponse } from "./pinned_get.ts";
import { readBody } from "./read_body.ts";
import type { Body } from "./read_body.ts";
import { redirectAddress } from "./web_address.ts";
import { networkError, webError } from "./web_error.ts";

/** What came back from the last of the redirects. */
export interface Page {
  /** Where it was found. */
  url: URL;
  /** The HTTP status. */
  status: number;
  /** The `Content-Type`; empty where there is none. */
  contentType: string;
  /** The size it says it has, in bytes. */
  length?: number;
  /** What it holds; undefined where that wouldn't be text. */
  body?: Body;
}

const MOST_REDIRECTS = 5;

/** How an address is opened. */
export interface OpenRules extends AddressRules {
  /** Whether no step of the way may be without TLS. */
  tlsOnly?: boolean;
}

/** An answer whose body is still to be read, and where it was found. */
export interface OpenedAddress {
  /** The last address. */
  url: URL;
  /** Its answer. */
  response: WebResponse;
}

/** Fetches a page. */
export async function fetchPage(
  start: URL,
  options: AddressRules,
): Promise<Page> {
  const { response, url } = await openAddress(start, options);
  return await readPage(response, url);
}

/** Opens an address; every redirect on the way is checked like the first address. */
export async function openAddress(
  start: URL,
  options: OpenRules,
): Promise<OpenedAddress> {
  let url = start;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (options.tlsOnly && url.protocol !== "https:") {
      throw webError(url, phrase(texts.noTls));
    }
    const addresses = await checkedAddresses(url, options);
    const response = await get(url, { addresses, signal: options.signal });
    const next = redirectTarget(response, url);
    if (!next) return { response, url };
    response.destroy();
    url = next;
  }
  throw webError(start, phrase(texts.manyRedirects, { most: MOST_REDIRECTS }));
}

async function get(
  url: URL,
  options: { addresses: string[]; signal: AbortSignal },
): Promise<WebResponse> {
  try {
    options.signal.throwIfAborted();
    return await pinnedGet(url, options);
  } catch (error) {
    options.signal.throwIfAborted();
    throw networkError(url, error);
  }
}

function redirectTarget(
  { statusCode, headers }: WebResponse,
  url: URL,
): URL | undefined {
  const isRedirect = [301, 302, 303, 307, 308].includes(statusCode ?? 0);
  if (!isRedirect || headers.location === undefined) return undefined;
  return redirectAddress(headers.location, url);
}

async function readPage(response: WebResponse, url: URL): Promise<Page> {
  const { headers, statusCode = 0 } = response;
  const contentType = headers["content-type"] ?? "";
  const page = { url, status: statusCode, contentType };
  if (contentKind(contentType) !== "other") {
    return { ...page, body: await readBody(response, url) };
  }
  response.destroy();
  const length = headers["content-length"] ?? "";
  return /^\d{1,15}$/.test(length) ? { ...page, length: Number(length) } : page;
}
