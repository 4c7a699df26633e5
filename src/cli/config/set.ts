import { changeConfig } from "../../config/change_config.ts";
import { readConfigFile } from "../../config/config_file.ts";
import { resolveKey, valueAt, withValueAt } from "../../config/config_key.ts";
import { secretsOf, uncheckedTree } from "../../config/load_config.ts";
import { maskTree } from "../../config/mask_tree.ts";
import { parseValue } from "../../config/parse_value.ts";
import { texts } from "../../i18n/en/config.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { readSecret } from "./read_secret.ts";

/**
 * Changes one value in the file; what else stands there is kept. A value that is
 * wrong, so that nothing else would work, is mended by it, too.
 */
export async function setConfig(
  { args: [key, given] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { home, redactor } = context;
  const found = resolveKey(key, await knownTree(context));
  const typed = given === "-" ? await readSecret(key, context) : given;
  const value = parseValue(typed, found.node);
  const changed = withValueAt({}, found.steps, value);
  redactor.add(...secretsOf(changed));
  await changeConfig(home, { steps: found.steps, value });
  const shown = valueAt(maskTree(changed), found.steps);
  context.print({
    text: context.say(texts.isNow, { key, value: JSON.stringify(shown) }),
    json: { key, value: shown },
  });
}

/** The configuration, to find the key in; as it stands where it can't be used. */
async function knownTree(context: CommandContext): Promise<unknown> {
  try {
    return (await context.loadConfig()).config;
  } catch (error) {
    const { exists, tree } = await readConfigFile(context.home.config);
    if (!exists) throw error;
    context.redactor.add(...secretsOf(tree));
    return uncheckedTree(tree);
  }
}
