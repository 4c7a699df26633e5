import { hasStyle, startsBlock } from "./styled_run.ts";
import type { StyledRun } from "./styled_run.ts";

/** The runs with something before each line but the first; code stays as it is. */
export function indentLines(
  runs: readonly StyledRun[],
  before: string,
): StyledRun[] {
  return runs.map((run, at) => {
    const { text, styles } = run;
    if (hasStyle(styles, "pre")) return run;
    const next = runs.at(at + 1);
    const meetsBlock = next && text.endsWith("\n") && startsBlock(run, next);
    const lines = meetsBlock ? text.slice(0, -1) : text;
    const indented = lines.replace(/\n(?!\n)/g, `\n${before}`);
    return { text: meetsBlock ? `${indented}\n` : indented, styles };
  });
}
