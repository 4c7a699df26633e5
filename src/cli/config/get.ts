import { resolveKey, valueAt } from "../../config/config_key.ts";
import { maskTree } from "../../config/mask_tree.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";

/** Prints one value, masked where it is a secret. */
export async function getConfig(
  { args: [key] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { config } = await context.loadConfig();
  const { steps } = resolveKey(key, config);
  const value = valueAt(maskTree(config), steps);
  const text = typeof value === "string"
    ? value
    : JSON.stringify(value, null, 2);
  context.print({ text: text ?? "", json: { key, value: value ?? null } });
}
