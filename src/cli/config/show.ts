import { maskTree } from "../../config/mask_tree.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";

/** Prints the configuration in force, secrets masked. */
export async function showConfig(
  _input: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { config } = await context.loadConfig();
  const masked = maskTree(config);
  context.print({ text: JSON.stringify(masked, null, 2), json: masked });
}
