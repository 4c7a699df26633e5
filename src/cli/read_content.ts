import { UsageError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/usage.ts";
import type { CommandContext } from "./command_context.ts";

/** The text of `-c`: the value itself, or standard input for `-`. */
export async function readContent(
  value: string | undefined,
  { world }: CommandContext,
): Promise<string> {
  if (value === undefined) {
    throw new UsageError(phrase(texts.missingContent), {
      hint: phrase(texts.giveContent),
    });
  }
  return value === "-" ? await world.readStdin() : value;
}
