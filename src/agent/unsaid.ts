import { toOneLine } from "../memory/to_one_line.ts";
import { oneLine } from "./one_line.ts";

/**
 * The entries that neither the prompt nor one before them says. They are compared
 * whole: "Call Bob" is not said by "Call Bobby about the boat".
 */
export function unsaid<Entry extends { text: string }>(
  entries: readonly Entry[],
  shown: readonly string[],
): Entry[] {
  // A recent fact is kept as one line, cut where it is long.
  const said = new Set(
    shown.flatMap((text) => [oneLine(text), toOneLine(text)]),
  );
  return entries.filter(({ text }) => {
    const wanted = oneLine(text);
    if (said.has(wanted)) return false;
    said.add(wanted);
    return true;
  });
}
