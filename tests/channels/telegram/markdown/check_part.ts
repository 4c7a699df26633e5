import { equal, ok } from "node:assert/strict";
import type { MessagePart } from "../../../../src/channels/telegram/markdown/message_part.ts";
import { parseTelegramHtml } from "../../../fakes/telegram_html.ts";
import type { ParsedHtml } from "../../../fakes/telegram_html.ts";

/** Fails unless Telegram would take the part as it is, and drop none of its marks. */
export function checkPart(
  { html, plain }: MessagePart,
  limit = 4096,
): ParsedHtml {
  ok(html.length <= limit, `${html.length} units of HTML, not ${limit}`);
  ok(plain.length <= html.length, "the plain text is longer than the HTML");
  ok(plain.trim() !== "", "a blank part");
  ok(plain.isWellFormed(), "half a character");
  const parsed = parseTelegramHtml(html);
  equal(parsed.entities.length, countTags(html), `a mark is dropped: ${html}`);
  ok(parsed.entities.length <= 100, "more marks than Telegram keeps");
  return parsed;
}

const ON_BLANKS = /<([a-z-]+)(?: href="[^"]*")?>\s*<\/\1>/g;

/** A `pre` and the `code` in it that names its language are one mark, and one on blanks none. */
function countTags(html: string): number {
  const marked = html.replace(ON_BLANKS, "");
  if (marked !== html) return countTags(marked);
  return html.replaceAll("<pre><code class=", "<pre ").match(/<[a-z]/g)
    ?.length ?? 0;
}
