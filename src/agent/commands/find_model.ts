import type { ListedModels } from "../../providers/list_all_models.ts";
import type { NamedModel } from "../../tools/background.ts";
import type { ChatCommandContext } from "./chat_command.ts";

/** What is known of the chat that a model is looked for in. */
export type ModelSeeker = Pick<
  ChatCommandContext,
  "providerName" | "inForce" | "config"
>;

/**
 * The model that `NAME` or `PROVIDER NAME` means. A name alone is looked for at
 * the chat's provider, at the one in force, and then at the others. Who tells no
 * names may have it: it is believed of the one that was named, and of the chat's
 * own where nobody else has it.
 */
export function findModel(
  argument: string,
  lists: readonly ListedModels[],
  { providerName, inForce, config: { providers } }: ModelSeeker,
): NamedModel | undefined {
  const isConfigured = (name: string): boolean =>
    Object.hasOwn(providers, name);
  const namesOf = (provider: string): readonly string[] | undefined =>
    lists.find((one) => one.provider === provider)?.names;
  const [, first = "", rest = ""] = /^(\S+)\s+([^]+)$/.exec(argument) ?? [];
  if (isConfigured(first)) {
    const isKnown = namesOf(first)?.includes(rest) ?? true;
    return isKnown ? { provider: first, model: rest } : undefined;
  }
  const own = isConfigured(providerName) ? providerName : inForce;
  const order = [own, inForce, ...lists.map(({ provider }) => provider)];
  const provider = order.find((one) => namesOf(one)?.includes(argument)) ??
    (namesOf(own) ? undefined : own);
  return provider === undefined ? undefined : { provider, model: argument };
}
