import { keepAllowed } from "./telegram_entities.ts";
import type { TelegramEntity } from "./telegram_entities.ts";

/** What Telegram makes of an HTML text. */
export interface ParsedHtml {
  /** The words. */
  text: string;
  /** Their marks, the first and outermost first; offsets in UTF-16 units. */
  entities: TelegramEntity[];
}

/** What Telegram answers when it can't read the HTML. */
export class TelegramHtmlRefusal extends Error {
  readonly status = 400;
  readonly description: string;

  constructor(reason: string) {
    super(`Bad Request: can't parse entities: ${reason}`);
    this.description = this.message;
  }
}

interface OpenTag {
  name: string;
  offset: number;
  at: number;
  argument: string;
}

interface Scan {
  html: string;
  at: number;
  text: string;
  open: OpenTag[];
  entities: TelegramEntity[];
}

const TYPES: Record<string, string> = {
  a: "text_link",
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  span: "spoiler",
  "tg-spoiler": "spoiler",
  "tg-emoji": "custom_emoji",
  pre: "pre",
  code: "code",
  blockquote: "blockquote",
};

/** The attribute of each tag that Telegram reads; it takes others and forgets them. */
const ARGUMENTS: Record<string, string> = {
  a: "href",
  code: "class",
  span: "class",
  "tg-emoji": "emoji-id",
  blockquote: "expandable",
};

/**
 * Reads HTML as the Bot API does with `parse_mode: "HTML"` (TDLib's `parse_html`),
 * or throws the refusal that it answers. Ends are not trimmed.
 */
export function parseTelegramHtml(html: string): ParsedHtml {
  const scan: Scan = { html, at: 0, text: "", open: [], entities: [] };
  while (scan.at < html.length) {
    if (html[scan.at] !== "<") readCharacter(scan);
    else if (html[scan.at + 1] === "/") readEndTag(scan);
    else readStartTag(scan);
  }
  const unclosed = scan.open.at(-1);
  if (unclosed) {
    refuse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  }
  if (!scan.text.isWellFormed()) {
    refuse(
      "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
    );
  }
  return { text: scan.text, entities: keepAllowed(scan.text, scan.entities) };
}

function refuse(reason: string): never {
  throw new TelegramHtmlRefusal(reason);
}

function byteOffset({ html }: Scan, at: number): string {
  const bytes = new TextEncoder().encode(html.slice(0, at)).length;
  return `at byte offset ${bytes}`;
}

function readCharacter(scan: Scan): void {
  const [raw, character] = decodeAt(scan.html, scan.at);
  scan.text += character;
  scan.at += raw;
}

const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** How many units to go on, and what they stand for; the semicolon may be missing. */
function decodeAt(html: string, at: number): [number, string] {
  const entity = /^&(?:#(\d+)|#x([\da-f]+)|([a-z]+))(;?)/i.exec(
    html.slice(at, at + 16),
  );
  if (!entity) return [1, html[at]];
  const [raw, decimal, hex, name] = entity;
  if (name) {
    return Object.hasOwn(NAMED, name) ? [raw.length, NAMED[name]] : [1, "&"];
  }
  const point = decimal ? Number(decimal) : parseInt(hex, 16);
  return point > 0 && point <= 0x10ffff
    ? [raw.length, String.fromCodePoint(point)]
    : [1, "&"];
}

/** What a pattern finds at the place that was reached; goes on behind it. */
function take(scan: Scan, pattern: RegExp): string {
  const [found] = pattern.exec(scan.html.slice(scan.at)) ?? [""];
  scan.at += found.length;
  return found;
}

function readStartTag(scan: Scan): void {
  const begin = scan.at++;
  const name = take(scan, /^[^\s>]*/).toLowerCase();
  const where = byteOffset(scan, begin);
  if (scan.at >= scan.html.length) refuse(`Unclosed start tag ${where}`);
  if (!Object.hasOwn(TYPES, name)) {
    refuse(`Unsupported start tag "${name}" ${where}`);
  }
  let argument = "";
  for (;;) {
    take(scan, /^\s+/);
    if (scan.html[scan.at] === ">") break;
    const [attribute, value] = readAttribute(scan, { name, begin });
    if (attribute === ARGUMENTS[name]) argument = value;
  }
  scan.at++;
  if (name === "span" && argument !== "tg-spoiler") {
    refuse(`Tag "span" must have class "tg-spoiler" ${where}`);
  }
  scan.open.push({ name, offset: scan.text.length, at: begin, argument });
}

function readAttribute(
  scan: Scan,
  { name, begin }: { name: string; begin: number },
): [name: string, value: string] {
  const where = byteOffset(scan, begin);
  const attribute = take(scan, /^[^\s=>]*/).toLowerCase();
  if (scan.at >= scan.html.length) {
    refuse(`Unclosed start tag "${name}" ${where}`);
  }
  if (attribute === "") {
    refuse(`Empty attribute name in the tag "${name}" ${where}`);
  }
  take(scan, /^\s+/);
  if (scan.html[scan.at] !== "=") {
    if (name === "blockquote" && attribute === "expandable") {
      return [attribute, "1"];
    }
    refuse(
      `Expected equal sign in declaration of an attribute of the tag "${name}" ${where}`,
    );
  }
  scan.at++;
  take(scan, /^\s+/);
  if (scan.at >= scan.html.length) {
    refuse(`Unclosed start tag "${name}" ${where}`);
  }
  return [attribute, readValue(scan, where)];
}

function readValue(scan: Scan, where: string): string {
  const quote = scan.html[scan.at];
  if (quote !== '"' && quote !== "'") {
    const begin = scan.at;
    const token = take(scan, /^[a-z\d.-]*/i).toLowerCase();
    if (!/[\s>]/.test(scan.html[scan.at] ?? "")) {
      refuse(`Unexpected end of name token ${byteOffset(scan, begin)}`);
    }
    return token;
  }
  let value = "";
  scan.at++;
  while (scan.html[scan.at] !== quote) {
    if (scan.at >= scan.html.length) refuse(`Unclosed start tag ${where}`);
    const [raw, character] = decodeAt(scan.html, scan.at);
    value += character;
    scan.at += raw;
  }
  scan.at++;
  return value;
}

function readEndTag(scan: Scan): void {
  const where = byteOffset(scan, scan.at);
  const open = scan.open.pop();
  if (!open) refuse(`Unexpected end tag ${where}`);
  scan.at += 2;
  const name = take(scan, /^[^\s>]*/).toLowerCase();
  take(scan, /^\s+/);
  if (scan.html[scan.at] !== ">") refuse(`Unclosed end tag ${where}`);
  scan.at++;
  if (name !== "" && name !== open.name) {
    refuse(
      `Unmatched end tag ${where}, expected "</${open.name}>", found "</${name}>"`,
    );
  }
  scan.entities.push(toEntity(open, scan.text));
}

function toEntity(
  { name, offset, argument }: OpenTag,
  text: string,
): TelegramEntity {
  const length = text.length - offset;
  const plain = { type: TYPES[name], offset, length };
  if (name === "a") return { ...plain, url: argument || text.slice(offset) };
  if (name === "code" && argument.startsWith("language-")) {
    return { ...plain, language: argument.slice("language-".length) };
  }
  if (name === "blockquote" && argument !== "") {
    return { ...plain, type: "expandable_blockquote" };
  }
  return plain;
}
