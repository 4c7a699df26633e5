import { lockFile } from "../../base/lock_file.ts";
import { MiniclawError, UsageError } from "../../base/miniclaw_error.ts";
import { isSecretKey } from "../../base/redactor.ts";
import { resolveKey, withValueAt } from "../../config/config_key.ts";
import type { ConfigKey } from "../../config/config_key.ts";
import { readConfigFile, writeConfigFile } from "../../config/config_file.ts";
import { checkTree } from "../../config/load_config.ts";
import { parseValue } from "../../config/parse_value.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { readSecret } from "./read_secret.ts";

/** Changes one value in the file; what else stands there is kept. */
export async function setConfig(
  { args: [key, given] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { home, redactor } = context;
  const { config } = await context.loadConfig();
  const found = resolveKey(key, config);
  const typed = given === "-" ? await readSecret(key, context) : given;
  const value = parseValue(typed, found.node);
  const secret = isSecretKey(found.steps[found.steps.length - 1]);
  if (secret) redactor.add(typed);
  await Deno.mkdir(home.state, { recursive: true, mode: 0o700 });
  using _lock = await lockFile(`${home.state}/config.lock`);
  await store(found, value, home.config);
  const shown = secret ? "a secret" : JSON.stringify(value);
  context.print({
    text: `${key} is now ${shown}`,
    json: { key, value: secret ? "***" : value },
  });
}

async function store(
  { steps }: ConfigKey,
  value: unknown,
  path: string,
): Promise<void> {
  const { tree } = await readConfigFile(path);
  const changed = withValueAt(tree, steps, value);
  try {
    checkTree(changed);
  } catch (error) {
    if (!(error instanceof MiniclawError)) throw error;
    throw new UsageError(error.message, { hint: error.hint });
  }
  await writeConfigFile(path, changed);
}
