import { decodeEntities } from "./decode_entities.ts";
import { linkAddress } from "./link_address.ts";
import { textOf } from "./runs_text.ts";
import { hasStyle, withStyle } from "./styled_run.ts";
import type { Style, StyledRun } from "./styled_run.ts";
import type { Token } from "./token.ts";

type Styles = readonly Style[];

const MARKS: Readonly<Record<string, Style>> = {
  strong: { kind: "bold" },
  em: { kind: "italic" },
  del: { kind: "strike" },
  spoiler: { kind: "spoiler" },
};

/** What stands in a line: words, marks, links. HTML is shown as it was written. */
export function inlineRuns(
  tokens: readonly Token[],
  styles: readonly Style[],
): StyledRun[] {
  return tokens.flatMap((token) => inlineRun(token, styles))
    .filter(({ text }) => text !== "");
}

function inlineRun(token: Token, styles: Styles): StyledRun[] {
  const { type, raw, text = raw, tokens = [] } = token;
  const mark = Object.hasOwn(MARKS, type) && MARKS[type];
  if (mark) return inlineRuns(tokens, withStyle(styles, mark));
  switch (type) {
    case "text":
      return wordRuns(token, styles);
    case "escape":
      return [{ text, styles }];
    case "codespan":
      return [{ text, styles: withStyle(styles, { kind: "code" }) }];
    case "br":
      return [{ text: "\n", styles }];
    case "link":
    case "image":
      return linkRuns(token, styles);
    case "html":
      return [{ text: htmlText(text), styles }];
    default:
      return [{ text: raw, styles }];
  }
}

function wordRuns(
  { raw, text = raw, tokens = [] }: Token,
  styles: Styles,
): StyledRun[] {
  return tokens.length > 0
    ? inlineRuns(tokens, styles)
    : [{ text: decodeEntities(text), styles }];
}

/** Raw HTML as text; only a line break means something in every answer. */
function htmlText(html: string): string {
  return html.replace(/<br\s*\/?>/gi, "\n");
}

/** An address that can't be followed stands behind the words, so that it isn't lost. */
function linkRuns(
  token: Token,
  styles: Styles,
): StyledRun[] {
  const address = decodeEntities(token.href ?? "").trim();
  const label = wordRuns(token, styles);
  const text = textOf(label);
  if (text.trim() === "") return bareLink(address, styles);
  const href = linkAddress(address);
  const bare = isAddressItself(text, address);
  if (href && !hasStyle(styles, "link") && !pretends(text, href)) {
    return wordRuns(token, withStyle(styles, { kind: "link", href, bare }));
  }
  if (bare || address === "") return label;
  return [...label, { text: ` (${shown(address)})`, styles }];
}

function bareLink(address: string, styles: Styles): StyledRun[] {
  const href = linkAddress(address);
  return [{
    text: shown(address),
    styles: href
      ? withStyle(styles, { kind: "link", href, bare: true })
      : styles,
  }];
}

function isAddressItself(text: string, address: string): boolean {
  return text === address || text === shown(address) ||
    `http://${text}` === address;
}

/** Whether the words are the address of another place than the one they lead to. */
function pretends(text: string, href: string): boolean {
  const [, host] =
    /^\s*(?:[a-z][\w+.-]*:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(?:[\/:?#]\S*)?\s*$/iu
      .exec(text) ?? [];
  return host !== undefined &&
    withoutWww(host) !== withoutWww(URL.parse(href)?.hostname ?? "");
}

function withoutWww(host: string): string {
  return host.toLowerCase().replace(/^www\./, "");
}

/** Telegram finds an address of mail by itself. */
function shown(address: string): string {
  return address.replace(/^mailto:/i, "");
}
