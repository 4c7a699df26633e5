import { formatSize } from "../../base/format_size.ts";
import {
  contentKind,
  looksBinary,
  mediaType,
  sniffKind,
} from "./content_kind.ts";
import { decodeText } from "./decode_text.ts";
import type { Page } from "./fetch_page.ts";
import { markUntrusted } from "./mark_untrusted.ts";
import { MOST_BYTES } from "./read_body.ts";
import type { Body } from "./read_body.ts";
import { readableHtml } from "./readable_html.ts";
import type { ReadableHtmlOptions, ReadableText } from "./readable_html.ts";

/** The longest address that is shown whole: a page it redirects to chose it. */
const LONGEST_ADDRESS = 1000;

/** A page as a model is shown it. */
export async function formatPage(
  page: Page,
  signal: AbortSignal,
): Promise<string> {
  const address = page.url.href.slice(0, LONGEST_ADDRESS);
  const head = `status: ${page.status}\nurl: ${address}\n`;
  return head + await content(page, signal);
}

async function content(page: Page, signal: AbortSignal): Promise<string> {
  const { body, contentType } = page;
  const kind = kindOf(page);
  if (!body || kind === "other") return describe(page);
  if (body.bytes.length === 0) return "(no content)";
  const decoded = decodeText(body.bytes, contentType);
  if (looksBinary(decoded)) return describe(page);
  const { text, cut, tooDeep } = kind === "html"
    ? await textOf(decoded, { url: page.url, signal })
    : { text: decoded, cut: false, tooDeep: false };
  const more = tooDeep ? "nested deeper than is read" : "longer";
  const note = cut || body.cut
    ? `note: it is ${more}; only its beginning follows\n`
    : "";
  return note + markUntrusted(text, page.url);
}

function kindOf({ contentType, body }: Page): "html" | "text" | "other" {
  const kind = contentKind(contentType);
  if (kind !== "unknown") return kind;
  return body ? sniffKind(body.bytes) : "other";
}

async function textOf(
  html: string,
  options: ReadableHtmlOptions,
): Promise<Omit<ReadableText, "title">> {
  const { title, text, ...rest } = await readableHtml(html, options);
  return { text: title ? `title: ${title}\n\n${text}` : text, ...rest };
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
