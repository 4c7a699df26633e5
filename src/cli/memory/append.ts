import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { readContent } from "../read_content.ts";
import { noteName, openMemory } from "./open_memory.ts";

/** Adds an entry to a note. */
export async function appendNote(
  { args: [target], values }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const text = await readContent(values.content, context);
  const memory = await openMemory(context);
  await memory.append(target === "long" ? "long" : "today", text);
  context.print({
    text: `Added to ${noteName(target)}`,
    json: { target, added: text },
  });
}
