import { texts } from "../../i18n/en/memory.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { parseCount } from "../parse_count.ts";
import { printPaged } from "../print_paged.ts";
import { openMemory } from "./open_memory.ts";

/** Prints the daily notes of the last days, newest first. */
export async function recentNotes(
  { values }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const range = { fallback: 7, most: 36_500 };
  const days = parseCount("--days", values.days, range);
  const memory = await openMemory(context);
  const notes = await memory.recent(days);
  if (notes.length === 0) {
    const none = context.say(texts.noneRecent, { count: days });
    context.world.stderr.write(`${none}\n`);
  }
  const text = notes.map(({ text }) => text.trimEnd()).join("\n\n");
  await printPaged({ text, json: { notes } }, context);
}
