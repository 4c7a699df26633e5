import { MiniclawError, UsageError } from "../base/miniclaw_error.ts";
import { withLock } from "../base/with_lock.ts";
import { readConfigFile, writeConfigFile } from "./config_file.ts";
import { withValueAt } from "./config_key.ts";
import type { Home } from "./home.ts";
import { checkTree } from "./load_config.ts";

/** One value of the configuration, and where it stands. */
export interface ConfigChange {
  /** The way down the tree. */
  steps: string[];
  /** What is to stand there; undefined takes the key away. */
  value: unknown;
}

/**
 * Changes one value in the file; what else stands there is kept. Throws a
 * `UsageError` where the configuration couldn't be used any more.
 */
export async function changeConfig(
  { config: path, state }: Pick<Home, "config" | "state">,
  { steps, value }: ConfigChange,
): Promise<void> {
  await withLock(`${state}/config.lock`, async () => {
    const { tree } = await readConfigFile(path);
    const changed = withValueAt(tree, steps, value);
    requireUsable(changed);
    await writeConfigFile(path, changed);
  });
}

function requireUsable(tree: Record<string, unknown>): void {
  try {
    checkTree(tree);
  } catch (error) {
    if (!(error instanceof MiniclawError)) throw error;
    const { message, hint } = error.wording;
    throw new UsageError(message, { hint });
  }
}
