/**
 * A Markdown text that is still being written, with the mark closed that its last
 * paragraph left open, and half a link reduced to its words: so that a person
 * sees words and not marks while waiting for the rest.
 */
export function mendTail(markdown: string): string {
  if (isInFence(markdown)) return markdown;
  const text = markdown.replace(HALF_LINK, "$1").trimEnd();
  const tail = text.slice(text.lastIndexOf("\n\n") + 1);
  const prose = tail.replace(/`[^`\n]+`/g, "");
  if (/`[^`\s][^`]*$/.test(prose)) return `${text}\``;
  const open = prose.split("**").length % 2 === 0;
  return open && /\*\*[^\s*][^*]*$/.test(prose) ? `${text}**` : text;
}

const HALF_LINK = /!?\[([^\]\n]{1,200})\]\([^)\s]*$/;

function isInFence(markdown: string): boolean {
  const fences = markdown.match(/^ {0,3}(?:```|~~~)/gm) ?? [];
  return fences.length % 2 === 1;
}
