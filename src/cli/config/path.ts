import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";

/** Prints where the configuration lies. */
export function printConfigPath(
  _input: CommandInput,
  context: CommandContext,
): Promise<void> {
  const path = context.home.config;
  context.print({ text: path, json: { path } });
  return Promise.resolve();
}
