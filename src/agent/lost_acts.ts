import type { NamedText } from "./system_prompt.ts";

const INTRODUCTION =
  "miniclaw was ended while it worked on this message, and the record of what " +
  "it called is lost. What would do harm when done twice is refused for the rest " +
  "of this turn; tell the person what you can't know.";

/** What is said to the model of acts whose calls are not known any more. */
export function lostActs(
  lost: ReadonlyMap<string, string | undefined>,
): NamedText[] {
  if (lost.size === 0) return [];
  const results = [...lost.values()];
  const known = results.filter((result) => result !== undefined);
  const unknown = results.length - known.length;
  const lines = [
    INTRODUCTION,
    ...known.map((result) => `A call ran, with this result:\n${result}`),
    ...(unknown > 0 ? [`Calls that may or may not have run: ${unknown}`] : []),
  ];
  return [{ name: "interrupted", text: lines.join("\n") }];
}
