import { abortable } from "../../base/abortable.ts";
import { addressScope } from "../../base/ip_address.ts";
import type { Grant } from "../../sandbox/grant.ts";
import { systemLookup } from "./checked_addresses.ts";
import type { Lookup } from "./checked_addresses.ts";

/** How names are looked up for it. */
export interface WebGrantOptions {
  /** Finds the addresses of a host name. */
  lookup?: Lookup;
  /** Ends the waiting for them. */
  signal: AbortSignal;
}

/**
 * What a call that reads the web may touch: every public host, and the addresses
 * of the private ones (`host` or `host:port`) that the person allows.
 */
export async function webGrant(
  allowPrivate: readonly string[],
  { lookup = systemLookup, signal }: WebGrantOptions,
): Promise<Grant> {
  const addressesOf = async (host: string): Promise<string[]> => {
    if (host === "") return [];
    if (addressScope(host)) return [host];
    const found = abortable(lookup(host), signal);
    return await found.catch(() => []); // what isn't found can't be reached
  };
  const found = await Promise.all(allowPrivate.map(hostOf).map(addressesOf));
  signal.throwIfAborted();
  return { profile: "web", reachable: [...new Set(found.flat())].sort() };
}

/** The host of an entry, in the spelling that connections are made with. */
function hostOf(entry: string): string {
  const text = entry.trim();
  const bare = addressScope(text) && text.includes(":") ? `[${text}]` : text;
  const { hostname = "" } = URL.parse(`http://${bare}/`) ?? {};
  return hostname.replace(/^\[(.*)\]$/, "$1");
}
