/** How a body is shown to a model. */
export type ContentKind = "html" | "text" | "unknown" | "other";

const TEXT_TYPE =
  /^(text\/.*|application\/(.*\+)?(json|xml|yaml|toml|javascript|x-ndjson|x-sh))$/;

/** What a `Content-Type` promises. */
export function contentKind(contentType: string): ContentKind {
  const type = mediaType(contentType);
  if (type === "" || type === "application/octet-stream") return "unknown";
  if (type === "text/html" || type === "application/xhtml+xml") return "html";
  return TEXT_TYPE.test(type) ? "text" : "other";
}

/** The type alone, in lower case, without what a server could hide in it. */
export function mediaType(contentType: string): string {
  const type = contentType.split(";")[0].trim().toLowerCase();
  return /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(type) ? type : "";
}

/**
 * Whether a text is none, whatever its type promises: pictures and archives decode
 * to characters that no text is made of.
 */
export function looksBinary(text: string): boolean {
  const start = text.slice(0, 4096);
  // deno-lint-ignore no-control-regex
  const odd = start.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/g) ?? [];
  return odd.length > 0.1 * start.length;
}

/** What a body of unknown type is, by how it begins. */
export function sniffKind(bytes: Uint8Array): Exclude<ContentKind, "unknown"> {
  const start = bytes.subarray(0, 1024);
  if (start.includes(0)) return "other";
  try {
    const text = new TextDecoder("utf-8", { fatal: true })
      .decode(start, { stream: true });
    return /^\s*<(!doctype\s+html|html|head|body)\b/i.test(text)
      ? "html"
      : "text";
  } catch {
    return "other";
  }
}
