import { UsageError } from "../../base/miniclaw_error.ts";
import { moveCommand } from "../../base/move_command.ts";
import { stripControl } from "../../base/strip_control.ts";
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
    throw new UsageError(
      'Cannot forget: expected "--query QUERY", got nothing',
    );
  }
  const memory = await openMemory(context);
  const found = await memory.holding(query);
  if (found.length === 0) {
    context.world.stderr.write("No note holds every word of that\n");
    return context.print({ text: "", json: { removed: [], kept: [] } });
  }
  show(found, context);
  const them = found.length === 1 ? "it" : `these ${found.length}`;
  await askFirst(`Remove ${them}?`, { yes: switches.has("yes"), context });
  const kept = await memory.forget(found);
  context.print({
    text: [`Removed ${count(found)}`, ...kept.map(undoOf)].join("\n"),
    json: { removed: found, kept },
  });
}

/** In full: the person should know what goes. */
function show(
  entries: readonly FoundEntry[],
  { world, redactor }: CommandContext,
): void {
  const lines = entries.map(({ date, source, heading, text }) => {
    const place = heading === undefined ? source : `${source}, ${heading}`;
    return `- ${date} (${place}): ${text.replaceAll("\n", "\n  ")}`;
  });
  const shown = redactor.redact(stripControl(lines.join("\n")));
  world.stderr.write(`This would be removed:\n${shown}\n`);
}

function count({ length }: readonly unknown[]): string {
  return length === 1 ? "1 entry" : `${length} entries`;
}

/** How to get a note back as it was. */
export function undoOf({ source, path, kept }: KeptNote): string {
  return `The old ${source} is kept; to bring it back: ${
    moveCommand(kept, path)
  }`;
}
