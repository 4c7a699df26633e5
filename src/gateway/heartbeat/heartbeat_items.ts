const COMMENTS = /<!--[^]*?(?:-->|$)/g;
const FENCE = /^ {0,3}(```|~~~)/;
const HEADING = /^ {0,3}#{1,6}(?:\s|$)/;
const ENTRY = /^ {0,1}(?:[-*+]|\d{1,3}[.)])(?:\s+(.*))?$/;
const BOX = /^\[(.)\](?:\s+|$)(.*)$/;

/**
 * What HEARTBEAT.md asks for: the entries of its lists that aren't ticked, each
 * with what is indented below it. Headings, prose, comments and code are for
 * people.
 */
export function heartbeatItems(markdown: string): string[] {
  const items: string[][] = [];
  let item: string[] | undefined;
  let isCode = false;
  for (const line of linesOf(markdown)) {
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode || FENCE.test(line)) continue;
    const entry = ENTRY.exec(line);
    if (entry) {
      item = [openText(entry[1] ?? "")];
      items.push(item);
    } else if (/^\s+\S/.test(line)) {
      // Without an entry above, what is indented is code: an example.
      item?.push(line.trim());
    } else {
      item = undefined;
    }
  }
  return items.filter(([text]) => text !== "").map((lines) => lines.join("\n"));
}

function linesOf(markdown: string): string[] {
  return markdown.replace(COMMENTS, "").split(/\r?\n/)
    .map((line) => HEADING.test(line) ? "" : line.trimEnd());
}

/** The text of an entry; nothing where it is ticked. */
function openText(text: string): string {
  const box = BOX.exec(text);
  if (!box) return text.trim();
  return box[1] === " " ? box[2].trim() : "";
}
