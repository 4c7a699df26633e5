import { formatSize } from "../../base/format_size.ts";
import { contentKind, mediaType, sniffKind } from "./content_kind.ts";
import { decodeText } from "./decode_text.ts";
import type { Page } from "./fetch_page.ts";
import { markUntrusted } from "./mark_untrusted.ts";
import { MOST_BYTES } from "./read_body.ts";
import type { Body } from "./read_body.ts";
import { readableHtml } from "./readable_html.ts";

/** A page as a model is shown it. */
export async function formatPage(
  page: Page,
  signal: AbortSignal,
): Promise<string> {
  const lines = [`status: ${page.status}`, `url: ${page.url.href}`];
  const { body } = page;
  const kind = kindOf(page);
  if (!body || kind === "other") return [...lines, describe(page)].join("\n");
  if (body.bytes.length === 0) return [...lines, "(no content)"].join("\n");
  const { text, cut } = await textOf(page, { body, kind, signal });
  if (cut || body.cut) {
    lines.push("note: it is longer; only its beginning follows");
  }
  return [...lines, markUntrusted(text, page.url)].join("\n");
}

function kindOf({ contentType, body }: Page): "html" | "text" | "other" {
  const kind = contentKind(contentType);
  if (kind !== "unknown") return kind;
  return body ? sniffKind(body.bytes) : "other";
}

async function textOf(
  { url, contentType }: Page,
  { body, kind, signal }: {
    body: Body;
    kind: "html" | "text";
    signal: AbortSignal;
  },
): Promise<{ text: string; cut: boolean }> {
  const decoded = decodeText(body.bytes, contentType);
  if (kind === "text") return { text: decoded, cut: false };
  const { title, text, cut } = await readableHtml(decoded, { url, signal });
  return { text: title ? `title: ${title}\n\n${text}` : text, cut };
}

function describe({ contentType, length, body }: Page): string {
  const type = mediaType(contentType) || "data of unknown type";
  return `content: ${type}, ${sizeOf(body, length)}; it can't be shown as text`;
}

function sizeOf(body: Body | undefined, length: number | undefined): string {
  if (body?.cut) return `more than ${formatSize(MOST_BYTES)}`;
  const size = body?.bytes.length ?? length;
  return size === undefined ? "of unknown size" : formatSize(size);
}
