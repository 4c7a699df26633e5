import type { Token, Tokens } from "marked";
import { decodeEntities } from "./decode_entities.ts";
import { linkAddress } from "./link_address.ts";
import { textOf } from "./runs_text.ts";
import { hasStyle, withStyle } from "./styled_run.ts";
import type { Style, StyledRun } from "./styled_run.ts";

/** What a run is marked with, from the outside in. */
export type Styles = readonly Style[];

const MARKS: Readonly<Record<string, Style>> = {
  strong: { kind: "bold" },
  em: { kind: "italic" },
  del: { kind: "strike" },
  spoiler: { kind: "spoiler" },
};

/**
 * What stands in a line: words, marks, links. HTML is shown as it was written.
 *
 * @internal It speaks of the library's own types.
 */
export function inlineRuns(
  tokens: readonly Token[],
  styles: Styles,
): StyledRun[] {
  return tokens.flatMap((token) => inlineRun(token, styles))
    .filter(({ text }) => text !== "");
}

function inlineRun(token: Token, styles: Styles): StyledRun[] {
  const mark = Object.hasOwn(MARKS, token.type) && MARKS[token.type];
  if (mark) return inlineRuns(childrenOf(token), withStyle(styles, mark));
  switch (token.type) {
    case "text":
      return textRuns(token, styles);
    case "escape":
      return [{ text: token.text, styles }];
    case "codespan":
      return [{ text: token.text, styles: withStyle(styles, CODE) }];
    case "br":
      return [{ text: "\n", styles }];
    case "link":
    case "image":
      return linkRuns(token as Tokens.Link | Tokens.Image, styles);
    case "html":
      return [{ text: htmlText(token.text), styles }];
    default:
      return [{ text: token.raw, styles }];
  }
}

const CODE: Style = { kind: "code" };

function childrenOf(token: Token): readonly Token[] {
  return "tokens" in token && token.tokens ? token.tokens : [];
}

function textRuns(token: Token, styles: Styles): StyledRun[] {
  const children = childrenOf(token);
  if (children.length > 0) return inlineRuns(children, styles);
  const { text } = token as Tokens.Text;
  return [{ text: decodeEntities(text), styles }];
}

/** Raw HTML as text; only a line break means something in every answer. */
function htmlText(html: string): string {
  return html.replace(/<br\s*\/?>/gi, "\n");
}

/** An address that can't be followed stands behind the words, so that it isn't lost. */
function linkRuns(
  token: Tokens.Link | Tokens.Image,
  styles: Styles,
): StyledRun[] {
  const address = decodeEntities(token.href).trim();
  const label = labelRuns(token, styles);
  const text = textOf(label);
  if (text.trim() === "") return bareLink(address, styles);
  const href = linkAddress(address);
  const bare = isAddressItself(text, address);
  if (href && !hasStyle(styles, "link")) {
    return labelRuns(token, withStyle(styles, { kind: "link", href, bare }));
  }
  if (bare || address === "") return label;
  return [...label, { text: ` (${shown(address)})`, styles }];
}

function labelRuns(
  token: Tokens.Link | Tokens.Image,
  styles: Styles,
): StyledRun[] {
  const children = childrenOf(token);
  return children.length > 0
    ? inlineRuns(children, styles)
    : [{ text: decodeEntities(token.text), styles }];
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

/** Telegram finds an address of mail by itself. */
function shown(address: string): string {
  return address.replace(/^mailto:/i, "");
}
