import { UsageError } from "../../base/miniclaw_error.ts";
import { moveCommand } from "../../base/move_command.ts";
import { type Phrase, phrase } from "../../base/phrase.ts";
import { stripControl } from "../../base/strip_control.ts";
import { texts } from "../../i18n/en/memory.ts";
import type { FoundEntry, KeptNote } from "../../memory/memory_store.ts";
import { askFirst } from "../ask_first.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { openMemory } from "./open_memory.ts";

/** Shows the entries that hold every word of a query, asks, and removes them. */
export async function forgetNotes(
  { values: { query }, switches }: CommandInput,
  context: CommandContext,
): Promise<void> {
  if (query === undefined) {
    throw new UsageError(phrase(texts.nothingToForget));
  }
  const memory = await openMemory(context);
  const found = await memory.holding(query);
  if (found.length === 0) {
    context.world.stderr.write(`${context.say(texts.noneHolds)}\n`);
    return context.print({ text: "", json: { removed: [], kept: [] } });
  }
  show(found, context);
  const { say } = context;
  const count = found.length;
  await askFirst(say(texts.removeThese, { count }), {
    yes: switches.has("yes"),
    context,
  });
  const kept = await memory.forget(found);
  const undo = kept.map((note) => undoOf(note).in(context.language));
  context.print({
    text: [say(texts.removed, { count }), ...undo].join("\n"),
    json: { removed: found, kept },
  });
}

/** In full: the person should know what goes. */
function show(
  entries: readonly FoundEntry[],
  { world, redactor, say }: CommandContext,
): void {
  const lines = entries.map(({ date, source, heading, text }) => {
    const place = heading === undefined ? source : `${source}, ${heading}`;
    return `- ${date} (${place}): ${text.replaceAll("\n", "\n  ")}`;
  });
  const shown = redactor.redact(stripControl(lines.join("\n")));
  world.stderr.write(`${say(texts.wouldGo)}\n${shown}\n`);
}

/** How to get a note back as it was. */
export function undoOf({ source, path, kept }: KeptNote): Phrase {
  const command = moveCommand(kept, path);
  return phrase(texts.undo, { note: source, command });
}
