import { systemTimeZone } from "../../base/zoned_time.ts";
import { valueAt, withValueAt } from "../../config/config_key.ts";
import { defaultModels } from "../../config/default_config.ts";
import { providerFromEnvironment } from "../../config/environment_layer.ts";
import type { CommandContext } from "../command_context.ts";
import { effectiveConfig } from "./effective_config.ts";
import { freshTree } from "./fresh_tree.ts";
import type { Tree } from "./guide.ts";

/**
 * A configuration that works at once, from the defaults and the environment. No
 * key is copied from the environment; those of the old file are kept.
 */
export function automaticTree(old: Tree, context: CommandContext): Tree {
  const fresh = freshTree(old);
  const provider = automaticProvider(old, fresh, context);
  const model = automaticModel(provider, old, context);
  const agent = { provider, model, timezone: systemTimeZone() };
  return withTelegram({ ...fresh, agent }, context);
}

/** The environment's, else the old one where its key is kept, else `offline`. */
function automaticProvider(
  old: Tree,
  fresh: Tree,
  { world }: CommandContext,
): string {
  const before = valueAt(old, ["agent", "provider"]);
  const isKept = typeof before === "string" &&
    valueAt(fresh, ["providers", before, "api_key"]) !== undefined;
  return providerFromEnvironment(world.env) ?? (isKept ? before : "offline");
}

function automaticModel(
  provider: string,
  old: Tree,
  { world, options }: CommandContext,
): string {
  if (provider === "offline") return "offline";
  const wished = options.model ?? world.env("MINICLAW_MODEL");
  if (wished) return wished;
  if (Object.hasOwn(defaultModels, provider)) return defaultModels[provider];
  // A provider added by hand has no default: it goes on with what it had.
  return String(valueAt(old, ["agent", "model"]) ?? "");
}

/** A token in the environment switches it on, once it is known who may talk. */
function withTelegram(tree: Tree, { world }: CommandContext): Tree {
  if (!world.env("TELEGRAM_BOT_TOKEN")) return tree;
  const { allow_from } = effectiveConfig(tree, world.env).channels.telegram;
  if (allow_from.length === 0) return tree;
  return withValueAt(tree, ["channels", "telegram", "enabled"], true);
}
