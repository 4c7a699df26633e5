import { webError } from "./web_error.ts";

/** The address that a text names, relative to another where there is one. */
export function webAddress(text: string, base?: URL): URL {
  const url = URL.parse(text, base);
  if (!url) {
    throw webError(text, "it is no address", {
      hint: 'An address looks like "https://example.com/page"',
    });
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw webError(text, "expected an address that begins with https or http");
  }
  if (url.username || url.password) {
    throw webError(url.origin, "expected an address without name and password");
  }
  url.hash = "";
  return url;
}

/** The port of an address, also where it isn't written. */
export function portOf(url: URL): string {
  return url.port || (url.protocol === "https:" ? "443" : "80");
}
