import type { Config } from "../../config/config.ts";
import { environmentLayer } from "../../config/environment_layer.ts";
import type { Environment } from "../../config/home.ts";
import { checkTree } from "../../config/load_config.ts";
import { merge } from "../../config/merge.ts";
import type { Tree } from "./guide.ts";

/**
 * What a tree comes to once it is written and read again, with the keys and the
 * token that the environment has. The model stays the tree's: it is what the
 * person is choosing.
 */
export function effectiveConfig(tree: Tree, env: Environment): Config {
  const config = checkTree(tree);
  const above = environmentLayer(
    (name) => name === "MINICLAW_MODEL" ? undefined : env(name),
    config.agent.provider,
  );
  return merge(config, above) as Config;
}
