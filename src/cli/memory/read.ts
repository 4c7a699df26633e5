import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { openMemory } from "./open_memory.ts";

/** Prints a note as it is. */
export async function readNote(
  { args: [target = "today"] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const memory = await openMemory(context);
  const text = await memory.read(target === "long" ? "long" : "today");
  if (text === "") {
    const where = target === "long" ? "MEMORY.md" : "today's note";
    context.world.stderr.write(`Nothing is in ${where} yet\n`);
  }
  context.print({ text, json: { target, text } });
}
