import { valueAt, withValueAt } from "../../config/config_key.ts";
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
  const { asker, context } = guide;
  const variable = keyVariable(context.world.env, key.provider);
  if (variable) {
    asker.note(
      `The key in ${variable} is used`,
      "It stays where it is and isn't copied into the settings.",
    );
    return tree;
  }
  if (!valueAt(tree, keySteps(key.provider))) return pasteKey(key, tree, guide);
  const choice = await asker.select("There is a key already", [
    { value: "keep", label: "Keep it" },
    { value: "paste", label: "Paste another one" },
  ]);
  return choice === "keep" ? tree : await pasteKey(key, tree, guide);
}

/** Has the person paste a key, whatever was there. */
export async function pasteKey(
  { provider, question, optional = false }: KeyQuestion,
  tree: Tree,
  { asker, context }: Guide,
): Promise<Tree> {
  const check = (typed: string): string | undefined => {
    if (typed === "" && !optional) return "Paste the key, then press Enter";
    return /^[\x21-\x7e]*$/.test(typed)
      ? undefined
      : "A key has no spaces in it, and only plain letters, digits and signs";
  };
  const pasted = await asker.password(question, { check });
  context.redactor.add(pasted);
  return withValueAt(tree, keySteps(provider), pasted);
}

function keySteps(provider: string): string[] {
  return ["providers", provider, "api_key"];
}
