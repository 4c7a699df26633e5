import { phrase } from "../../../base/phrase.ts";
import type { ProviderConfig } from "../../../config/config.ts";
import { texts } from "../../../i18n/en/doctor.ts";
import type { Check, CheckContext, Finding } from "../check.ts";
import { learnModels } from "../learn_models.ts";
import { type ToolTrial, TRIAL_TOKENS, tryToolCall } from "../try_tool_call.ts";

/** Milliseconds that a small board may take to load a model. */
const PATIENCE = 120_000;

/** The model: whether it answers, how fast, and whether it calls tools. */
export const model: Check = {
  name: "model",
  needsConfig: true,
  patience: PATIENCE,
  async run(context): Promise<Finding> {
    const { config: { agent, providers }, isSetUp } = context.loaded;
    const provider = providers[agent.provider];
    if (!isSetUp) {
      return {
        kind: "warn",
        message: phrase(texts.modelNone),
        hint: phrase(texts.chooseModel),
      };
    }
    if (provider.type === "offline") {
      return { kind: "ok", message: phrase(texts.modelOffline) };
    }
    return lacksKey(provider) ? keyless(agent.provider) : await ask(context);
  },
};

async function ask(context: CheckContext): Promise<Finding> {
  const { model } = context.loaded.config.agent;
  const [trial] = await Promise.all([
    tryToolCall(context),
    learnModels(context),
  ]);
  return judgeTrial(trial, model);
}

/** What a trial of a model means. */
export function judgeTrial(trial: ToolTrial, model: string): Finding {
  const { milliseconds } = trial;
  switch (trial.outcome) {
    case "called":
      return {
        kind: "ok",
        message: phrase(texts.modelCalls, { model, milliseconds }),
      };
    case "talked":
      return {
        kind: "warn",
        message: phrase(texts.modelTalks, { model, milliseconds }),
        hint: phrase(texts.chooseCaller),
      };
    case "refused":
      return {
        kind: "warn",
        message: phrase(texts.modelToolless, { model }),
        hint: phrase(texts.chooseCaller),
      };
    case "cut":
      return {
        kind: "warn",
        message: phrase(texts.modelThinks, {
          ...{ model, milliseconds, tokens: TRIAL_TOKENS },
        }),
        hint: phrase(texts.chooseSwifter),
      };
  }
}

function lacksKey(provider: ProviderConfig): boolean {
  return provider.type === "openai" && provider.api_key === "" &&
    /^https:\/\/(openrouter\.ai|api\.openai\.com)\//.test(provider.base_url);
}

function keyless(provider: string): Finding {
  return {
    kind: "fail",
    message: phrase(texts.modelNoKey, { provider }),
    hint: phrase(texts.giveKey),
  };
}
