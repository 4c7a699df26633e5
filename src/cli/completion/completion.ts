import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { scripts } from "./scripts.ts";

/** Prints the completion script of a shell. */
export function printCompletion(
  { args: [shell] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const script = scripts[shell];
  context.print({ text: script, json: { shell, script } });
  return Promise.resolve();
}
