import { UsageError } from "../../base/miniclaw_error.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { parseCount } from "../parse_count.ts";
import { openMemory } from "./open_memory.ts";

/** Prints the notes that fit a question best. */
export async function rankNotes(
  { values }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { query } = values;
  if (query === undefined) {
    throw new UsageError('Cannot rank: expected "--query QUERY", got nothing');
  }
  const top = parseCount("--top", values.top, { fallback: 5, most: 1000 });
  const memory = await openMemory(context);
  const results = await memory.rank(query, top);
  if (results.length === 0) {
    context.world.stderr.write("No note fits that\n");
  }
  const lines = results.map(({ score, date, source, text }) =>
    `${score.toFixed(2)}  ${date}  ${source}  ${text.replaceAll("\n", " ")}`
  );
  context.print({ text: lines.join("\n"), json: { results } });
}
