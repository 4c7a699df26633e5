import { UsageError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { stripControl } from "../../base/strip_control.ts";
import { texts } from "../../i18n/en/memory.ts";
import type { RankedNote } from "../../memory/memory_store.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { formatTable } from "../format_table.ts";
import { parseCount } from "../parse_count.ts";
import { printPaged } from "../print_paged.ts";
import { openMemory } from "./open_memory.ts";

/** Prints the notes that fit a question best. */
export async function rankNotes(
  { values }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { query } = values;
  if (query === undefined) {
    throw new UsageError(phrase(texts.nothingToRank));
  }
  const top = parseCount("--top", values.top, { fallback: 5, most: 1000 });
  const memory = await openMemory(context);
  const results = await memory.rank(query, top);
  if (results.length === 0) {
    context.world.stderr.write(`${context.say(texts.noneFits)}\n`);
  }
  await printPaged(
    { text: shown(results, context), json: { results } },
    context,
  );
}

/** A table for a person; for a script a line each, with nothing cut. */
function shown(
  results: readonly RankedNote[],
  { world, say }: CommandContext,
): string {
  const rows = results.map(({ score, date, source, text }) => [
    score.toPrecision(3),
    date,
    source,
    stripControl(text).replaceAll("\n", " "),
  ]);
  if (!world.stdout.isTerminal) {
    return rows.map((cells) => cells.join("  ")).join("\n");
  }
  if (rows.length === 0) return "";
  const titles = [texts.score, texts.date, texts.source, texts.text]
    .map((title) => say(title));
  return formatTable(titles, rows, world.screen().columns);
}
