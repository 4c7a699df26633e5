import { indentLines } from "./indent_lines.ts";
import { inlineRuns } from "./inline_runs.ts";
import { listRuns } from "./list_runs.ts";
import { hasStyle, withStyle } from "./styled_run.ts";
import type { Style, StyledRun } from "./styled_run.ts";
import { tableRuns } from "./table_runs.ts";
import type { ListToken, TableToken, Token } from "./token.ts";

/** What blocks stand in. */
interface Surroundings {
  styles: readonly Style[];
  depth: number;
  between: string;
}

const TOP: Surroundings = { styles: [], depth: 0, between: "\n\n" };

/** The blocks of a Markdown text as styled words. */
export function blockRuns(tokens: readonly Token[]): StyledRun[] {
  return blocks(tokens, TOP);
}

function blocks(tokens: readonly Token[], around: Surroundings): StyledRun[] {
  const runs: StyledRun[] = [];
  let before: Token | undefined;
  for (const token of tokens) {
    const written = block(token, around);
    if (written.length === 0) {
      if (token.type === "space") before = token;
      continue;
    }
    if (runs.length > 0) {
      const text = isIntroduced(token, before) ? "\n" : around.between;
      runs.push({ text, styles: around.styles });
    }
    runs.push(...written);
    before = token;
  }
  return runs;
}

/** A list right under the line that announces it stays there. */
function isIntroduced(token: Token, before?: Token): boolean {
  return token.type === "list" && before?.type === "paragraph";
}

function block(token: Token, around: Surroundings): StyledRun[] {
  const { styles } = around;
  switch (token.type) {
    case "space":
      return [];
    case "heading":
      return inlineRuns(token.tokens ?? [], withStyle(styles, HEADING));
    case "paragraph":
      return inlineRuns(token.tokens ?? [], styles);
    case "code":
      return codeRuns(token, styles);
    case "hr":
      return [{ text: "———", styles }];
    case "list":
      return list(token as ListToken, around);
    case "table":
      return tableRuns(token as TableToken, styles);
    case "blockquote":
      return quote(token, around);
    case "def":
      return [{ text: token.raw.trim(), styles }];
    default:
      return trimLast(inlineRuns([token], styles));
  }
}

const HEADING: Style = { kind: "heading" };

function codeRuns(
  { text = "", lang = "" }: Token,
  styles: readonly Style[],
): StyledRun[] {
  if (text.trim() === "") return [];
  const language = /^[\w+#.-]{1,32}(?!\S)/.exec(lang)?.[0] ?? "";
  return [{ text, styles: withStyle(styles, { kind: "pre", language }) }];
}

function list(token: ListToken, around: Surroundings): StyledRun[] {
  const { styles, depth } = around;
  return listRuns(token, {
    styles,
    depth,
    blocks: (tokens, between) =>
      blocks(tokens, { styles, depth: depth + 1, between }),
  });
}

/** Telegram knows no quotation in a quotation: the inner one is marked as in a mail. */
function quote(
  token: Token,
  around: Surroundings,
): StyledRun[] {
  const { styles } = around;
  const inner = blocks(token.tokens ?? [], {
    ...around,
    styles: withStyle(styles, { kind: "quote" }),
    between: "\n\n",
  });
  if (!hasStyle(styles, "quote") || inner.length === 0) return inner;
  return [{ text: "> ", styles }, ...indentLines(inner, "> ")];
}

/** A block of HTML ends in line feeds. */
function trimLast(runs: StyledRun[]): StyledRun[] {
  const last = runs.pop();
  if (!last) return runs;
  const text = last.text.trimEnd();
  return text === "" ? runs : [...runs, { text, styles: last.styles }];
}
