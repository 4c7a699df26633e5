import { inlineRuns } from "./inline_runs.ts";
import { joinRuns, textOf } from "./runs_text.ts";
import { withStyle } from "./styled_run.ts";
import type { Style, StyledRun } from "./styled_run.ts";
import { tableText } from "./table_text.ts";
import type { TableCell, TableToken } from "./token.ts";

/** A table as a block of code, and under it the links of its cells, which code can't hold. */
export function tableRuns(
  table: TableToken,
  styles: readonly Style[],
): StyledRun[] {
  const { header, rows, align } = table;
  const text = tableText({
    header: header.map(cellText),
    rows: rows.map((row) => row.map(cellText)),
    align,
  });
  const block = {
    text,
    styles: withStyle(styles, { kind: "pre", language: "" }),
  };
  const links = [header, ...rows].flat().flatMap(linksOf);
  const between = { text: "\n", styles };
  return joinRuns([[block], ...uniqueLinks(links, styles)], between);
}

function cellText({ tokens }: TableCell): string {
  return textOf(inlineRuns(tokens, [])).replace(/\s+/g, " ").trim();
}

interface CellLink {
  link: Style & { kind: "link" };
  text: string;
}

function linksOf({ tokens }: TableCell): CellLink[] {
  return inlineRuns(tokens, []).flatMap(({ text, styles }) => {
    const link = styles.find((style) => style.kind === "link");
    return link ? [{ link, text }] : [];
  });
}

/** A label in several styles is several runs with one address. */
function uniqueLinks(
  links: readonly CellLink[],
  styles: readonly Style[],
): StyledRun[][] {
  const labels = new Map<string, CellLink>();
  for (const { link, text } of links) {
    const known = labels.get(link.href);
    const isMore = known && !known.text.includes(text);
    labels.set(link.href, {
      link,
      text: known ? known.text + (isMore ? text : "") : text,
    });
  }
  return [...labels.values()].map((
    { link, text },
  ) => [{ text, styles: withStyle(styles, link) }]);
}
