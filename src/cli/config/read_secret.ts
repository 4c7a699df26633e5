import { UsageError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/config.ts";
import type { CommandContext } from "../command_context.ts";

/** A value from standard input, without its final line feed. */
export async function readSecret(
  key: string,
  { world }: CommandContext,
): Promise<string> {
  const text = world.stdinIsTerminal
    ? await world.readHidden(`${key}: `)
    : await world.readStdin();
  const value = text.replace(/\r?\n$/, "");
  if (value !== "") return value;
  throw new UsageError(phrase(texts.missingSecret, { key }));
}
