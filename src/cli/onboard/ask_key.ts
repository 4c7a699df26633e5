import { valueAt, withValueAt } from "../../config/config_key.ts";
import { texts as shared } from "../../i18n/en/onboard.ts";
import { texts } from "../../i18n/en/onboard_model.ts";
import type { Guide, Tree } from "./guide.ts";
import { keyVariable } from "./key_variable.ts";

/** Whose key is asked for. */
export interface KeyQuestion {
  /** A key of `providers`. */
  provider: string;
  /** The question. */
  question: string;
  /** Whether a service may do without. */
  optional?: boolean;
}

/**
 * Makes sure that a provider has a key: the environment's, which is never
 * copied, the one that the file has, or one that the person pastes.
 */
export async function askKey(
  key: KeyQuestion,
  tree: Tree,
  guide: Guide,
): Promise<Tree> {
  const { asker, context: { world, say } } = guide;
  const variable = keyVariable(world.env, key.provider);
  if (variable) {
    asker.note(say(texts.keyUsed, { variable }), say(shared.staysThere));
    return tree;
  }
  if (!valueAt(tree, keySteps(key.provider))) return pasteKey(key, tree, guide);
  const choice = await asker.select(say(texts.keyThere), [
    { value: "keep", label: say(shared.keepIt) },
    { value: "paste", label: say(shared.pasteAnother) },
  ]);
  return choice === "keep" ? tree : await pasteKey(key, tree, guide);
}

/** Has the person paste a key, whatever was there. */
export async function pasteKey(
  { provider, question, optional = false }: KeyQuestion,
  tree: Tree,
  { asker, context }: Guide,
): Promise<Tree> {
  const { say } = context;
  const check = (typed: string): string | undefined => {
    if (typed === "" && !optional) return say(texts.emptyKey);
    return /^[\x21-\x7e]*$/.test(typed) ? undefined : say(texts.oddKey);
  };
  const pasted = await asker.password(question, { check });
  context.redactor.add(pasted);
  return withValueAt(tree, keySteps(provider), pasted);
}

function keySteps(provider: string): string[] {
  return ["providers", provider, "api_key"];
}
