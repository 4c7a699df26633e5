/** Bytes in which a page has to say its encoding (HTML standard: 1024). */
const PRESCAN = 1024;

/**
 * The text of a body: in the encoding that its byte order mark names, else its
 * `Content-Type`, else a `<meta>` of the page itself, else UTF-8.
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const label = byteOrderMark(bytes) ?? headerCharset(contentType) ??
    metaCharset(bytes) ?? "utf-8";
  return decoder(label).decode(bytes);
}

function byteOrderMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0xff && b === 0xfe ? "utf-16le" : undefined;
}

function headerCharset(contentType: string): string | undefined {
  return /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN));
  const meta = /<meta\s[^>]*?charset\s*=\s*["']?([\w.:-]+)/i.exec(start)?.[1];
  // A page that says so in single bytes can't be in UTF-16.
  return meta && /^utf-?16/i.test(meta) ? "utf-8" : meta;
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
