/** A piece of the system message. */
export interface PromptPart {
  /** What it is called where the prompt is shown. */
  name: string;
  /** Exactly what is sent. */
  text: string;
}

/**
 * A text between its tags; no part when there is none. Whatever the text holds,
 * it can't end its section and pass for something else.
 */
export function section(name: string, text: string): PromptPart | undefined {
  if (text.trim() === "") return undefined;
  const inside = text.replaceAll(`</${name}`, `‹/${name}`);
  return { name, text: `<${name}>\n${inside}\n</${name}>` };
}

/** The system message that the parts make. */
export function joinParts(parts: readonly PromptPart[]): string {
  return parts.map(({ text }) => text).join("\n\n");
}
