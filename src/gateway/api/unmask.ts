/**
 * A text that was shown masked and comes back edited, with the lines that
 * nobody touched as they were: else saving it would take the secrets out.
 */
export function unmask(
  text: string,
  original: string,
  redact: (text: string) => string,
): string {
  const shown = redact(original);
  if (shown === original) return text;
  if (text === shown) return original;
  const [lines, masked] = [original.split("\n"), shown.split("\n")];
  // A secret over several lines leaves none to go by.
  if (lines.length !== masked.length) return text;
  const known = new Map(masked.map((line, at) => [line, lines[at]]));
  return text.split("\n").map((line) => known.get(line) ?? line).join("\n");
}
