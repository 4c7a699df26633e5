import { stripControl } from "../../../base/strip_control.ts";
import { cutRuns } from "./cut_runs.ts";
import { markdownRuns } from "./markdown_runs.ts";
import type { MessagePart } from "./message_part.ts";
import type { StyledRun } from "./styled_run.ts";
import { toHtml, toPlain } from "./write_runs.ts";

/** How long a part may be. */
export interface RenderOptions {
  /** UTF-16 units, counted with the tags; at least 20. Telegram takes 4096. */
  limit?: number;
}

/**
 * The messages that show a Markdown text in Telegram, each to be sent by itself;
 * none for a text in which nothing can be seen. Cut behind a paragraph, line or
 * word, else between two characters; code that is cut is closed and opened again.
 */
export async function renderParts(
  markdown: string,
  { limit = 4096 }: RenderOptions = {},
): Promise<MessagePart[]> {
  const runs = await markdownRuns(markdown, limit);
  const parts = cutRuns(runs, limit);
  // Marks round nothing, such as an empty fence: shown as they are, silence would say less.
  const shown = parts.length > 0 ? parts : cutRuns(asWritten(markdown), limit);
  return shown.map((part) => ({ html: toHtml(part), plain: toPlain(part) }));
}

function asWritten(markdown: string): StyledRun[] {
  return [{ text: stripControl(markdown.toWellFormed()), styles: [] }];
}
