import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { printPaged } from "../print_paged.ts";
import { noteName, openMemory } from "./open_memory.ts";

/** Prints a note as it is. */
export async function readNote(
  { args: [target = "today"] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const memory = await openMemory(context);
  const text = await memory.read(target === "long" ? "long" : "today");
  if (text === "") {
    context.world.stderr.write(`Nothing is in ${noteName(target)} yet\n`);
  }
  await printPaged({ text, json: { target, text }, asIs: true }, context);
}
