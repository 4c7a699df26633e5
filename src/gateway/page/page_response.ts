import { acceptsGzip } from "./accepts_gzip.ts";
import type { PageFile } from "./page_file.ts";

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
  "content-security-policy": POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "vary": "accept-encoding",
  "x-frame-options": "DENY",
};

/** Asked for again each time, and sent again only where it changed. */
const CHECKED = "no-cache";

/** Another content has another address. */
const FOREVER = "max-age=31536000, immutable";

/** What is sent of a file. */
export interface PageResponseOptions {
  /** The file. */
  file: PageFile;
  /** Whether there will never be anything else at its address. */
  isFixed?: boolean;
}

/** A file of the page, compressed where that is welcome; 304 for who has it. */
export async function pageResponse(
  request: Request,
  { file, isFixed = false }: PageResponseOptions,
): Promise<Response> {
  const asked = request.headers; // gone once its reader has left
  const { plain, gzip, digest } = await file.packed;
  const isPacked = acceptsGzip(asked.get("accept-encoding"));
  const etag = isPacked ? `"${digest}-gzip"` : `"${digest}"`;
  const headers = new Headers({ ...HEADERS, etag });
  headers.set("cache-control", isFixed ? FOREVER : CHECKED);
  if (knows(asked.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const type = TYPES[file.name.split(".").at(-1) ?? ""];
  headers.set("content-type", `${type}; charset=utf-8`);
  if (isPacked) headers.set("content-encoding", "gzip");
  return new Response(isPacked ? gzip : plain, { headers });
}

/** Something on the way may have weakened the tag (RFC 9110, 13.1.2). */
function knows(header: string | null, etag: string): boolean {
  return (header ?? "").replaceAll("W/", "").split(/, */).includes(etag);
}
