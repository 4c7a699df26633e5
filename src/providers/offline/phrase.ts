/**
 * Compiles what a request looks like, as a regular expression for folded text. A
 * space stands for any white space and `<name>` for all the rest. An optional
 * word brings its own space, `(the )?files`: with two runs of white space side
 * by side a hostile text would take quadratic time.
 */
export function phrase(form: string): RegExp {
  const source = form
    .replaceAll(/(?<!\(\?)<(\w+)>/g, "(?<$1>\\S[^]*)")
    .replaceAll(" ", "\\s+");
  return new RegExp(`^(?:${source})$`, "d");
}

/** The phrase's named groups, cut from the text whose folded form it fits. */
export function partsOf(
  text: string,
  folded: string,
  phrase: RegExp,
): Record<string, string | undefined> | undefined {
  const match = phrase.exec(folded);
  if (match === null) return undefined;
  const groups = Object.entries(match.indices?.groups ?? {});
  return Object.fromEntries(
    groups.map(([name, span]) => [name, span && text.slice(...span)]),
  );
}
