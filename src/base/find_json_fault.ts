/** Where a text stops being JSON, both counted from 1. */
export interface JsonFault {
  /** The line. */
  line: number;
  /** The column in it. */
  column: number;
}

/**
 * Where a text stops being JSON; undefined where it only ends too early. The text
 * itself is not quoted, as the runtime's own messages do: it may hold a key.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  if (breaksOff(text)) return undefined;
  // The shortest beginning that can't be continued ends at the fault.
  let [sound, broken] = [0, text.length];
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (breaksOff(text.slice(0, middle))) sound = middle;
    else broken = middle;
  }
  const lines = text.slice(0, broken).split("\n");
  return { line: lines.length, column: lines[lines.length - 1].length };
}

/** Whether the text is JSON, or only wants more of it. */
function breaksOff(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return /end of JSON|unterminated/i.test(message) ||
      message.includes(`at position ${text.length} `);
  }
}
