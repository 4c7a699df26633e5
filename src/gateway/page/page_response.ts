import { encodeHex } from "../../base/encode_hex.ts";

/** What a browser takes a file for, by its ending. */
const TYPES: Readonly<Record<string, string>> = {
  css: "text/css",
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  svg: "image/svg+xml",
};

/**
 * All that the page may do: it runs and loads what comes from here, it makes no
 * markup of texts, and nobody may frame it (W3C Content Security Policy 3).
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  // Asked for again each time, and sent again only where it changed.
  "cache-control": "no-cache",
  "content-security-policy": POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
};

/** A file of the page; 304 for who has it already. */
export async function pageResponse(
  request: Request,
  { name, text }: { name: string; text: string },
): Promise<Response> {
  const etag = `"${await digest(text)}"`;
  const headers = new Headers({ ...HEADERS, etag });
  const known = request.headers.get("if-none-match") ?? "";
  // A server that compresses what it sends weakens the tag on the way.
  if (known.replaceAll("W/", "").split(/, */).includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  const type = TYPES[name.split(".").at(-1) ?? ""];
  headers.set("content-type", `${type}; charset=utf-8`);
  return new Response(text, { headers });
}

async function digest(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return encodeHex(new Uint8Array(hash)).slice(0, 32);
}
