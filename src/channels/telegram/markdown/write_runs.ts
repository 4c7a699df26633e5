import { escapeAttribute, escapeHtml } from "./escape_html.ts";
import { isSameStyle } from "./styled_run.ts";
import type { Style, StyledRun } from "./styled_run.ts";

/** How styles and words are put down. */
interface Notation {
  open(style: Style): string;
  close(style: Style): string;
  text(text: string): string;
}

const TAGS = {
  bold: "b",
  heading: "b",
  italic: "i",
  strike: "s",
  spoiler: "tg-spoiler",
  code: "code",
  quote: "blockquote",
} as const;

const html: Notation = { open: openTag, close: closeTag, text: escapeHtml };

const plain: Notation = {
  open: () => "",
  close: (style) =>
    style.kind === "link" && !style.bare ? ` (${style.href})` : "",
  text: (text) => text,
};

const marks: Notation = { open: () => "1", close: () => "", text: () => "" };

/** The runs as Telegram's HTML: each tag closed, in the order they were opened. */
export function toHtml(runs: readonly StyledRun[]): string {
  return write(runs, html);
}

/** The runs without marks; a link's address stands behind it. Never longer than the HTML. */
export function toPlain(runs: readonly StyledRun[]): string {
  return write(runs, plain);
}

/** How many entities Telegram makes of the runs. */
export function countEntities(runs: readonly StyledRun[]): number {
  return write(runs, marks).length;
}

function write(runs: readonly StyledRun[], notation: Notation): string {
  const open: Style[] = [];
  let written = "";
  const closeTo = (depth: number): void => {
    for (const style of open.splice(depth).reverse()) {
      written += notation.close(style);
    }
  };
  for (const { text, styles } of runs) {
    closeTo(countShared(open, styles));
    for (const style of styles.slice(open.length)) {
      written += notation.open(style);
      open.push(style);
    }
    written += notation.text(text);
  }
  closeTo(0);
  return written;
}

function countShared(open: readonly Style[], wanted: readonly Style[]): number {
  const differs = open.findIndex((style, at) =>
    at >= wanted.length || !isSameStyle(style, wanted[at])
  );
  return differs < 0 ? open.length : differs;
}

function openTag(style: Style): string {
  switch (style.kind) {
    case "link":
      return `<a href="${escapeAttribute(style.href)}">`;
    case "pre":
      return style.language
        ? `<pre><code class="language-${escapeAttribute(style.language)}">`
        : "<pre>";
    default:
      return `<${TAGS[style.kind]}>`;
  }
}

function closeTag(style: Style): string {
  switch (style.kind) {
    case "link":
      return "</a>";
    case "pre":
      return style.language ? "</code></pre>" : "</pre>";
    default:
      return `</${TAGS[style.kind]}>`;
  }
}
