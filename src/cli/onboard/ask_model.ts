import { valueAt, withValueAt } from "../../config/config_key.ts";
import { defaultModels } from "../../config/default_config.ts";
import { texts } from "../../i18n/en/onboard_model.ts";
import type { Guide, Tree } from "./guide.ts";

/** Which provider's model is asked for. */
export interface ModelQuestion {
  /** A key of `providers`. */
  provider: string;
  /** The models that it says it has; empty where it doesn't say. */
  names: readonly string[];
}

/** Asks for the model and puts provider and model into the tree. */
export async function askModel(
  { provider, names }: ModelQuestion,
  tree: Tree,
  guide: Guide,
): Promise<Tree> {
  const first = likelyModel(provider, tree, guide);
  const chosen = names.length > 0
    ? await pick(names, first, guide)
    : await type(first, guide);
  const named = withValueAt(tree, ["agent", "provider"], provider);
  return withValueAt(named, ["agent", "model"], chosen);
}

/** The one named on the command line, else the one in use, else the default. */
function likelyModel(provider: string, tree: Tree, { context }: Guide): string {
  const isInUse = valueAt(tree, ["agent", "provider"]) === provider;
  const inUse = isInUse ? valueAt(tree, ["agent", "model"]) : undefined;
  if (context.options.model) return context.options.model;
  if (typeof inUse === "string" && inUse) return inUse;
  return Object.hasOwn(defaultModels, provider) ? defaultModels[provider] : "";
}

async function pick(
  names: readonly string[],
  first: string,
  guide: Guide,
): Promise<string> {
  const sorted = names.includes(first)
    ? [first, ...names.filter((name) => name !== first)]
    : names;
  const { asker, context: { say } } = guide;
  const labels = [...sorted, say(texts.otherModel)];
  const choice = await asker.select(
    say(texts.whichModel),
    labels.map((label, index) => ({ value: String(index), label })),
  );
  return sorted[Number(choice)] ?? await type(first, guide);
}

function type(
  initial: string,
  { asker, context: { say } }: Guide,
): Promise<string> {
  return asker.text(say(texts.whichName), {
    initial,
    check: (typed) => typed === "" ? say(texts.emptyName) : undefined,
  });
}
