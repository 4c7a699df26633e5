import { texts } from "../../i18n/en/memory.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { readContent } from "../read_content.ts";
import { openMemory } from "./open_memory.ts";

const ADDED = { long: texts.addedLong, today: texts.addedToday } as const;

/** Adds an entry to a note. */
export async function appendNote(
  { args: [target], values }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const text = await readContent(values.content, context);
  const memory = await openMemory(context);
  const which = target === "long" ? "long" : "today";
  await memory.append(which, text);
  context.print({
    text: context.say(ADDED[which]),
    json: { target, added: text },
  });
}
