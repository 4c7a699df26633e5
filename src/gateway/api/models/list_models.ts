import * as v from "valibot";
import { startDeadline } from "../../../base/deadline.ts";
import type { Language } from "../../../base/language.ts";
import { phrase } from "../../../base/phrase.ts";
import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { describeError } from "../../../i18n/describe_error.ts";
import { texts } from "../../../i18n/en/resources.ts";
import { keptModels } from "../../../providers/kept_models.ts";
import type { ApiContext } from "../api_context.ts";
import type { Operation } from "../operation.ts";
import type { Shape } from "../shape.ts";

/** Seconds that a service has to list its models. */
const PATIENCE = 3;

/** A model that can be chosen. */
export interface ModelItem {
  /** What it is chosen by. */
  name: string;
  /** The provider that has it, a key of `providers` in the configuration. */
  provider: string;
  /** Whether it answers where a chat has none of its own. */
  current: boolean;
}

/** What keeps the service from being asked. */
export interface ModelProblem {
  /** What went wrong. */
  message: string;
  /** What can be done. */
  hint?: string;
}

/** The models by name. */
export interface ModelList {
  /** Each of them. */
  items: ModelItem[];
  /** Why they may be those of an earlier time. */
  problem?: ModelProblem;
}

/** The shape of a model. */
export const modelItem: Shape<unknown, ModelItem> = v.strictObject({
  name: v.string(),
  provider: v.string(),
  current: v.boolean(),
});

/** Lists the models of the provider in force: no chat can choose another's. */
export const listModels: Operation<undefined, undefined, ModelList> = {
  method: "GET",
  path: "/api/models",
  id: "listModels",
  summary: "List the models that a chat can choose from",
  tag: "models",
  result: v.strictObject({
    items: v.array(modelItem),
    problem: v.optional(
      v.strictObject({ message: v.string(), hint: v.optional(v.string()) }),
    ),
  }),
  async run({ language }, context) {
    const { model, providerName: provider } = context.gateway.live.parts;
    const { names, problem } = await knownModels(context, language);
    const items = [...new Set([...names, model])].filter(Boolean).sort()
      .map((name): ModelItem => ({ name, provider, current: name === model }));
    return { body: { items, ...problem && { problem } } };
  },
};

/** The names that the service tells, else those that it told the last time. */
async function knownModels(
  { gateway: { live }, home }: ApiContext,
  language: Language,
): Promise<{ names: string[]; problem?: ModelProblem }> {
  const { listModels, config, providerName } = live.parts;
  using deadline = startDeadline(PATIENCE * 1000);
  try {
    return { names: await listModels(deadline.signal) };
  } catch (error) {
    const fault = deadline.signal.aborted ? tooSlow() : error;
    const { message, hint } = describeError(fault, language);
    const provider = config.providers[providerName];
    return {
      names: provider ? await keptModels(provider, home.state) : [],
      problem: hint === undefined ? { message } : { message, hint },
    };
  }
}

function tooSlow(): MiniclawError {
  return new MiniclawError(phrase(texts.slowModels, { count: PATIENCE }));
}
