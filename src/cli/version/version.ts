import { version } from "../../config/version.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";

/** Prints `miniclaw X.Y.Z`. */
export function printVersion(
  _input: CommandInput,
  context: CommandContext,
): Promise<void> {
  context.print({ text: `miniclaw ${version}`, json: { version } });
  return Promise.resolve();
}
