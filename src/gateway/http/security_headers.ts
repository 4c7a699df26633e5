/**
 * What every answer says to a browser: nothing of it may be framed, run, read by
 * another site, kept, or taken for something else than it is. A route may say
 * otherwise of a page.
 */
const HEADERS: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  // Else the name in a link is asked for before anybody follows it.
  "x-dns-prefetch-control": "off",
  "x-frame-options": "DENY",
};

/** An answer with the headers that it doesn't set itself. */
export function guarded(response: Response): Response {
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}
