import { isObject } from "../../base/json.ts";
import type { Config } from "../../config/config.ts";
import { checkTree, secretsOf } from "../../config/load_config.ts";
import type { ValueRequest } from "./proposal.ts";

/** A configuration as far as it can be read. */
export interface QuietConfig {
  /** The file alone; empty where there is none that can be read. */
  tree: Record<string, unknown>;
  /** The whole, unless something in it is wrong. */
  config?: Config;
}

/**
 * Reads the configuration and remembers its secrets. Unlike any other command,
 * it tells nobody what is wrong with it and leaves the file's mode as it is.
 */
export async function readQuietly(
  { home, context }: Pick<ValueRequest, "home" | "context">,
): Promise<QuietConfig> {
  const tree = await readTree(home.config);
  if (!tree) return { tree: {} };
  context.redactor.add(...secretsOf(tree));
  try {
    return { tree, config: checkTree(tree, context.world.env) };
  } catch {
    return { tree };
  }
}

/** Empty where there is no file; undefined where it holds no object. */
async function readTree(
  path: string,
): Promise<Record<string, unknown> | undefined> {
  try {
    const text = await Deno.readTextFile(path);
    const tree: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isObject(tree) ? tree : undefined;
  } catch (error) {
    return error instanceof Deno.errors.NotFound ? {} : undefined;
  }
}
