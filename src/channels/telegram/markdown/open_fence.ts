const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/gm;

/** The line that opens the block of code in which a Markdown text ends; else nothing. */
export function openFence(markdown: string): string | undefined {
  let open: { line: string; marks: string } | undefined;
  for (const [line, marks, words] of markdown.matchAll(FENCE)) {
    if (!open) {
      if (!marks.startsWith("`") || !words.includes("`")) {
        open = { line, marks };
      }
    } else if (marks.startsWith(open.marks) && words.trim() === "") {
      open = undefined;
    }
  }
  return open?.line;
}
