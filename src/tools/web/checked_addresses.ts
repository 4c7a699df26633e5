import { abortable } from "../../base/abortable.ts";
import { addressScope } from "../../base/ip_address.ts";
import type { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/web.ts";
import { refusal } from "../refusal.ts";
import { portOf } from "./web_address.ts";
import { cannotOpen, networkError } from "./web_error.ts";

/** Finds the IP addresses of a host name as the system would. */
export type Lookup = (host: string) => Promise<string[]>;

/** What an address is checked against. */
export interface AddressRules {
  /** Private hosts (`host` or `host:port`) that the person allows. */
  allowPrivate: readonly string[];
  /** Finds addresses. */
  lookup: Lookup;
  /** Ends the waiting for them. */
  signal: AbortSignal;
}

/**
 * The IP addresses behind a URL, each of them checked: the only ones to connect
 * to. One private address among them is enough to refuse all.
 */
export async function checkedAddresses(
  url: URL,
  rules: AddressRules,
): Promise<string[]> {
  const addresses = await addressesOf(url, rules);
  const isPublic = addresses.every((address) =>
    addressScope(address) === "public"
  );
  if (!isPublic && !isAllowed(url, rules.allowPrivate)) throw privateError(url);
  return addresses;
}

async function addressesOf(
  url: URL,
  { lookup, signal }: AddressRules,
): Promise<string[]> {
  const host = bareHost(url);
  if (addressScope(host)) return [host];
  try {
    const addresses = await abortable(lookup(host), signal);
    if (addresses.length > 0) return addresses;
  } catch (error) {
    signal.throwIfAborted();
    throw networkError(url, error);
  }
  throw networkError(url, { code: "ENOTFOUND" });
}

/** The system's own lookup, which knows its hosts file. */
export async function systemLookup(host: string): Promise<string[]> {
  const { lookup } = await import("node:dns/promises");
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}

function isAllowed(url: URL, allowed: readonly string[]): boolean {
  const { hostname } = url;
  const names = [hostname, bareHost(url), `${hostname}:${portOf(url)}`];
  return allowed.some((entry) => names.includes(entry.trim().toLowerCase()));
}

/** The host; an IPv6 address without its brackets. */
function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, "$1");
}

function privateError(url: URL): MiniclawError {
  const host = `${url.hostname}:${portOf(url)}`;
  return refusal(
    cannotOpen(url, phrase(texts.isPrivate)),
    phrase(texts.allowPrivate, { host }),
  );
}
