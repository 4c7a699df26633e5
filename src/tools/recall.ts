import * as v from "valibot";
import type { RankedNote } from "../memory/memory_store.ts";
import { defineTool, type Tool } from "./tool.ts";

const DEFAULT_TOP = 5;
const MOST = 20;

/** Searches MEMORY.md and all daily notes. */
export const recall: Tool = defineTool({
  name: "recall",
  description:
    "Searches everything that was ever noted, of all days. Use it before saying " +
    "that you don't know something about the person, their people or their plans.",
  parameters: v.strictObject({
    query: v.pipe(
      v.string(),
      v.description(
        "The words that the note would hold, such as: dentist appointment",
      ),
    ),
    top: v.optional(v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(MOST),
      v.description(
        `How many notes at most, 1 to ${MOST}; the default is ${DEFAULT_TOP}`,
      ),
    )),
  }),
  tellsPrivate: true,
  touches: () => [{ scope: "workspace/memory", write: false }],
  async run({ query, top = DEFAULT_TOP }, { memory }): Promise<string> {
    const notes = await memory.rank(query, top);
    return notes.length > 0
      ? notes.map(asLine).join("\n")
      : `Nothing found for "${query}": try other words, or ask the person`;
  },
});

function asLine({ date, source, text }: RankedNote): string {
  return `- ${date} (${source}): ${text.replaceAll("\n", "\n  ")}`;
}
