import * as v from "valibot";
import { chatKey } from "../base/chat_address.ts";
import { defineTool, type Tool } from "./tool.ts";

/** Keeps a fact in MEMORY.md or in today's note. */
export const writeMemory: Tool = defineTool({
  name: "write_memory",
  description:
    "Keeps a fact so that it is known in later conversations. Use it when the " +
    "person asks to remember something, or tells something lasting about " +
    "themselves, their people or their plans. The date is added by itself. " +
    "Don't keep passwords or keys.",
  parameters: v.strictObject({
    content: v.pipe(
      v.string(),
      v.description("One fact, as a full sentence that is clear by itself"),
    ),
    target: v.optional(v.pipe(
      v.picklist(["long", "today"]),
      v.description(
        "long (the default): stays for good. today: only matters around today",
      ),
    )),
  }),
  touches: () => [{ scope: "workspace/memory", write: true }],
  async run({ content, target = "long" }, { memory, chat }): Promise<string> {
    const written = await memory.append(target, content, {
      unique: true,
      chat: chatKey(chat),
    });
    if (written) {
      return `Noted in ${target === "long" ? "MEMORY.md" : "today's note"}`;
    }
    const known = target === "long" ? "MEMORY.md" : "today's note or MEMORY.md";
    return `Already in ${known}, so it was not written again`;
  },
});
