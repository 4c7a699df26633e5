import * as v from "valibot";
import type { Language } from "../../../base/language.ts";
import { describeError } from "../../../i18n/describe_error.ts";
import type { ListedModels } from "../../../providers/list_all_models.ts";
import type { Operation } from "../operation.ts";
import type { Shape } from "../shape.ts";

/** A model that can be chosen. */
export interface ModelItem {
  /** What it is chosen by. */
  name: string;
  /** The provider that has it, a key of `providers` in the configuration. */
  provider: string;
  /** Whether it answers where a chat has none of its own. */
  current: boolean;
}

/** What keeps a service from being asked. */
export interface ModelProblem {
  /** The provider, a key of `providers` in the configuration. */
  provider: string;
  /** What went wrong. */
  message: string;
  /** What can be done. */
  hint?: string;
}

/** The models by provider, that in force first, and by name. */
export interface ModelList {
  /** Each of them. */
  items: ModelItem[];
  /** Whose may be those of an earlier time, or missing, and why. */
  problems: ModelProblem[];
}

/** The shape of a model. */
export const modelItem: Shape<unknown, ModelItem> = v.strictObject({
  name: v.string(),
  provider: v.string(),
  current: v.boolean(),
});

/** The models of all providers that may be asked for them. */
export const listModels: Operation<undefined, undefined, ModelList> = {
  method: "GET",
  path: "/api/models",
  id: "listModels",
  summary: "List the models that a chat can choose from",
  tag: "models",
  result: v.strictObject({
    items: v.array(modelItem),
    problems: v.array(v.strictObject({
      provider: v.string(),
      message: v.string(),
      hint: v.optional(v.string()),
    })),
  }),
  async run({ language, request }, { gateway: { live } }) {
    const { listModels, model, providerName } = live.parts;
    const lists = await listModels(request.signal);
    const current = { model, providerName };
    return {
      body: {
        items: lists.flatMap((list) => itemsOf(list, current)),
        problems: lists.flatMap((list) => problemsOf(list, language)),
      },
    };
  },
};

function itemsOf(
  { provider, names }: ListedModels,
  { model, providerName }: { model: string; providerName: string },
): ModelItem[] {
  const isInForce = provider === providerName;
  const all = isInForce ? [...names, model] : names;
  return [...new Set(all)].filter(Boolean).sort().map((name) => ({
    ...{ name, provider },
    current: isInForce && name === model,
  }));
}

function problemsOf(
  { provider, problem }: ListedModels,
  language: Language,
): ModelProblem[] {
  if (problem === undefined) return [];
  const { message, hint } = describeError(problem, language);
  return [{ provider, message, ...hint !== undefined && { hint } }];
}
