import { isSameStyle } from "./styled_run.ts";
import type { Style, StyledRun } from "./styled_run.ts";
import { toHtml } from "./write_runs.ts";

type Link = Style & { kind: "link" };

/**
 * The runs without the styles whose tags would leave no room for words. A link
 * may take half of a message; a longer address is written out behind its label.
 */
export function affordStyles(
  runs: readonly StyledRun[],
  limit: number,
): StyledRun[] {
  return runs.flatMap((run, at) => {
    const link = dearLink(run, limit);
    const styles = afford(run.styles.filter((style) => style !== link), limit);
    const cheap = { text: run.text, styles };
    if (!link || link.bare || goesOn(link, runs.at(at + 1))) return [cheap];
    return [cheap, { text: ` (${link.href})`, styles }];
  });
}

function dearLink({ styles }: StyledRun, limit: number): Link | undefined {
  const link = styles.find((style) => style.kind === "link");
  return link && cost([link]) > limit / 2 ? link : undefined;
}

function goesOn(link: Link, next: StyledRun | undefined): boolean {
  return next?.styles.some((style) => isSameStyle(style, link)) ?? false;
}

/** All of them, or else the link alone, or none. */
function afford(styles: readonly Style[], limit: number): readonly Style[] {
  const dearest = limit * 3 / 4;
  if (cost(styles) <= dearest) return styles;
  return styles.filter((style) => style.kind === "link");
}

function cost(styles: readonly Style[]): number {
  return toHtml([{ text: "", styles }]).length;
}
