import type { Session } from "./session.ts";

/** A key of the session itself, on a line of its own: in a text no line ends. */
const LINE = /^ {2}"(model|provider)": ("(?:[^"\\]|\\.)+"),?$/gm;

/**
 * The model and the provider of a chat whose file can't be read as a whole, where
 * both can still be made out: what is said next isn't to go elsewhere.
 */
export function rescueChoice(
  text: string,
): Pick<Session, "model" | "provider"> {
  const found = new Map(
    [...text.matchAll(LINE)].map(([, key, value]) => [key, unquoted(value)]),
  );
  const [model, provider] = [found.get("model"), found.get("provider")];
  return model && provider ? { model, provider } : {};
}

function unquoted(value: string): string | undefined {
  try {
    return String(JSON.parse(value));
  } catch {
    return undefined;
  }
}
