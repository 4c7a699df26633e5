import { displayWidth } from "../base/display_width.ts";
import { stripControl } from "../base/strip_control.ts";
import type { CommandContext, Printed } from "./command_context.ts";
import { splitWords } from "./split_words.ts";

/** Leaves a short text on the screen, and shows wide characters as they are. */
const LESS = "less -FRX";

/**
 * Prints a result; on a terminal through `$PAGER`, or `less`, where it is longer
 * than the screen. What a terminal would obey is taken out there.
 */
export async function printPaged(
  result: Printed,
  context: CommandContext,
): Promise<void> {
  const { world, options, redactor } = context;
  if (options.format === "json" || !world.stdout.isTerminal) {
    return context.print(result);
  }
  const text = redactor.redact(stripControl(result.text));
  const pager = splitWords(world.env("PAGER") ?? LESS);
  if (world.stdinIsTerminal && pager.length > 0 && !fits(text, context)) {
    const ended = await world.run(pager, { input: `${text.trimEnd()}\n` });
    if (ended.kind === "ended") return;
    context.log.debug(`No pager: ${pager[0]} can't be started`);
  }
  context.print({ ...result, text });
}

function fits(text: string, { world }: CommandContext): boolean {
  const { columns, rows } = world.screen();
  const lines = text.trimEnd().split("\n");
  const count = lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / columns)),
    0,
  );
  return count < rows;
}
