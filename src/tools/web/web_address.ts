import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/web.ts";
import { webError } from "./web_error.ts";

/** The address that a text names. */
export function webAddress(text: string): URL {
  const url = URL.parse(text);
  const fault = faultOf(url);
  if (url && !fault) return withoutHash(url);
  // The text itself may hold a password.
  const shown = url?.username || url?.password ? url.origin : text;
  throw webError(shown, phrase(fault ?? texts.noAddress), {
    hint: url ? undefined : phrase(texts.addressLooks),
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
  const reason = phrase(fault ?? texts.noAddress);
  throw webError(from, phrase(texts.badRedirect, { fault: reason }));
}

/** The port of an address, also where it isn't written. */
export function portOf(url: URL): string {
  return url.port || (url.protocol === "https:" ? "443" : "80");
}

type AddressFault =
  | typeof texts.noAddress
  | typeof texts.otherScheme
  | typeof texts.withName;

function faultOf(url: URL | null): AddressFault | undefined {
  if (!url) return texts.noAddress;
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return texts.otherScheme;
  }
  return url.username || url.password ? texts.withName : undefined;
}

function withoutHash(url: URL): URL {
  url.hash = "";
  return url;
}
