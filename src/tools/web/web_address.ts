import { webError } from "./web_error.ts";

/** The address that a text names. */
export function webAddress(text: string): URL {
  const url = URL.parse(text);
  const fault = faultOf(url);
  if (url && !fault) return withoutHash(url);
  // The text itself may hold a password.
  const shown = url?.username || url?.password ? url.origin : text;
  throw webError(shown, fault ?? NO_ADDRESS, {
    hint: url ? undefined : 'An address looks like "https://example.com/page"',
  });
}

/**
 * The address that a page redirects to. What is wrong with it is said without its
 * words: they are the page's, and nothing would mark them as untrusted.
 */
export function redirectAddress(location: string, from: URL): URL {
  const url = URL.parse(location, from);
  const fault = faultOf(url);
  if (url && !fault) return withoutHash(url);
  throw webError(from, `its redirect can't be followed: ${fault}`);
}

/** The port of an address, also where it isn't written. */
export function portOf(url: URL): string {
  return url.port || (url.protocol === "https:" ? "443" : "80");
}

const NO_ADDRESS = "it is no address";

function faultOf(url: URL | null): string | undefined {
  if (!url) return NO_ADDRESS;
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return "expected an address that begins with https or http";
  }
  return url.username || url.password
    ? "expected an address without name and password"
    : undefined;
}

function withoutHash(url: URL): URL {
  url.hash = "";
  return url;
}
