import { stripControl } from "../../../base/strip_control.ts";
import { affordStyles } from "./afford_styles.ts";
import { blockRuns } from "./block_runs.ts";
import { lexMarkdown } from "./lex_markdown.ts";
import type { StyledRun } from "./styled_run.ts";

/** A Markdown text as styled words, each style affordable within messages of `limit` units. */
export async function markdownRuns(
  markdown: string,
  limit: number,
): Promise<StyledRun[]> {
  const tokens = await lexMarkdown(stripControl(markdown.toWellFormed()));
  // The number of a character, such as `&#27;`, may have stood for a control one.
  const runs = blockRuns(tokens).map(({ text, styles }) => ({
    text: stripControl(text),
    styles,
  }));
  return affordStyles(runs.filter(({ text }) => text !== ""), limit);
}
