import { graphemeEnd } from "./graphemes.ts";
import { isVisible } from "./is_visible.ts";
import { lastLines } from "./last_lines.ts";
import { fits, lastTrue } from "./longest_fit.ts";
import { markdownRuns } from "./markdown_runs.ts";
import { mendTail } from "./mend_tail.ts";
import type { MessagePart } from "./message_part.ts";
import type { RenderOptions } from "./render_parts.ts";
import { dropRuns, textOf } from "./runs_text.ts";
import { startsBlock } from "./styled_run.ts";
import type { StyledRun } from "./styled_run.ts";
import { trimEnd, trimStart } from "./trim_runs.ts";
import { toHtml, toPlain } from "./write_runs.ts";

/**
 * One message that shows a Markdown text as far as it is written; of one that is
 * too long the end, behind an ellipsis. Nothing where nothing can be seen yet.
 */
export async function renderPreview(
  markdown: string,
  { limit = 4096 }: RenderOptions = {},
): Promise<MessagePart | undefined> {
  const lines = lastLines(markdown, limit);
  const written = await markdownRuns(mendTail(lines), limit);
  const runs = trimEnd(trimStart(written));
  if (!isVisible(runs)) return undefined;
  const isWhole = lines === markdown && fits(runs, limit);
  const shown = isWhole ? runs : lastPart(runs, limit);
  return { html: toHtml(shown), plain: toPlain(shown) };
}

function lastPart(runs: readonly StyledRun[], limit: number): StyledRun[] {
  const text = textOf(runs);
  const longest = lastTrue(
    Math.min(limit, text.length),
    (units) => fits(behindEllipsis(runs, text.length - units), limit),
  );
  return behindEllipsis(runs, wordStart(text, text.length - longest));
}

function behindEllipsis(
  runs: readonly StyledRun[],
  start: number,
): StyledRun[] {
  const ellipsis: StyledRun = { text: "…", styles: [] };
  const rest = dropRuns(runs, start);
  const isBlock = rest.length > 0 && startsBlock(ellipsis, rest[0]);
  return [isBlock ? { ...ellipsis, text: "…\n" } : ellipsis, ...rest];
}

/** A longer word is cut: what comes after it may be all there is to see. */
const LONGEST_WORD = 40;

function wordStart(text: string, at: number): number {
  const start = graphemeEnd(text, at);
  if (start === 0 || /\s/.test(text.charAt(start - 1))) return start;
  const gap = /\n+|\s/.exec(text.slice(start, start + LONGEST_WORD));
  return gap ? graphemeEnd(text, start + gap.index + gap[0].length) : start;
}
