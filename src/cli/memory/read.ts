import { texts } from "../../i18n/en/memory.ts";
import { decodeNote } from "../../memory/entry_format.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { printPaged } from "../print_paged.ts";
import { openMemory } from "./open_memory.ts";

const EMPTY = { long: texts.emptyLong, today: texts.emptyToday } as const;

/** Prints a note as it is. */
export async function readNote(
  { args: [target = "today"] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const memory = await openMemory(context);
  const which = target === "long" ? "long" : "today";
  const bytes = await memory.readBytes(which);
  const text = decodeNote(bytes);
  if (text === "") {
    context.world.stderr.write(`${context.say(EMPTY[which])}\n`);
  }
  if (canBeCopied(text, context)) return context.world.stdout.writeBytes(bytes);
  await printPaged({ text, json: { target, text }, asIs: true }, context);
}

/** A program gets the file's own bytes, unless something has to be masked. */
function canBeCopied(
  text: string,
  { world, options, redactor }: CommandContext,
): boolean {
  return options.format === "text" && !world.stdout.isTerminal &&
    redactor.redact(text) === text;
}
