import { openFence } from "./open_fence.ts";

/**
 * A Markdown text that is still being written, with the mark closed that its last
 * paragraph left open, and half a link reduced to its words: so that a person
 * sees words and not marks while waiting for the rest.
 */
export function mendTail(markdown: string): string {
  if (openFence(markdown) !== undefined) return markdown;
  const text = markdown.replace(HALF_LINK, "$1").trimEnd();
  const tail = text.slice(text.lastIndexOf("\n\n") + 1);
  const prose = tail.replace(/`[^`\n]+`/g, "");
  if (/`[^`\s][^`]*$/.test(prose)) return `${text}\``;
  const open = prose.split("**").length % 2 === 0;
  return open && /\*\*[^\s*][^*]*$/.test(prose) ? `${text}**` : text;
}

const HALF_LINK = /!?\[([^\]\n]{1,200})\]\([^)\s]*$/;
