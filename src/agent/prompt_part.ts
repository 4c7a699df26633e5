/** A piece of the system message. */
export interface PromptPart {
  /** What it is called where the prompt is shown. */
  name: string;
  /** Exactly what is sent. */
  text: string;
}

/** A text between its tags; no part when there is none. */
export function section(name: string, text: string): PromptPart | undefined {
  if (text.trim() === "") return undefined;
  return { name, text: `<${name}>\n${text}\n</${name}>` };
}

/** The system message that the parts make. */
export function joinParts(parts: readonly PromptPart[]): string {
  return parts.map(({ text }) => text).join("\n\n");
}
