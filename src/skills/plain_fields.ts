/** What any reader of YAML takes as it stands: no control, no odd space. */
const PLAIN = "[ -~\\u00a1-\\u1fff\\u2010-\\u2027\\u3001-\\ud7ff]";
const FIELD = new RegExp(`^([a-z][a-z-]*): (?:(>-)|([A-Za-z0-9(]${PLAIN}*))$`);
const FOLDED = new RegExp(`^  (?! )${PLAIN}+$`);

/**
 * Reads frontmatter as nearly everybody writes it: a plain text on the line of
 * its name, or folded below `>-`. Undefined for all else, which takes a reader of
 * YAML: loading one takes longer than all other work on a skill.
 */
export function plainFields(yaml: string): Record<string, string> | undefined {
  const fields: Record<string, string> = {};
  const lines = yaml.split("\n");
  for (let at = 0; at < lines.length;) {
    const [, name, folds, plain] = FIELD.exec(lines[at++]) ?? [];
    if (name === undefined || name in fields) return undefined;
    const folded: string[] = [];
    while (folds && FOLDED.test(lines[at] ?? "")) folded.push(lines[at++]);
    const text = folds ? joined(folded) : plain;
    if (text === "" || (!folds && isMore(text)) || endsInSpace(text)) {
      return undefined;
    }
    fields[name] = text;
  }
  return fields;
}

function joined(lines: readonly string[]): string {
  const isOdd = lines.some((line) => endsInSpace(line));
  return isOdd ? "" : lines.map((line) => line.slice(2)).join(" ");
}

/** A plain text can't hold what begins a value or a comment. */
function isMore(text: string): boolean {
  return /:(?: |$)| #/.test(text);
}

function endsInSpace(text: string): boolean {
  return text.endsWith(" ");
}
