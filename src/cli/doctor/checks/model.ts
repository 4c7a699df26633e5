import type { ProviderConfig } from "../../../config/config.ts";
import { listAndKeepModels } from "../../../providers/kept_models.ts";
import type { Check, CheckContext, Finding } from "../check.ts";

/** The model: whether the service that has it answers. */
export const model: Check = {
  name: "model",
  needsConfig: true,
  async run(context): Promise<Finding> {
    const { config: { agent, providers }, isSetUp } = context.loaded;
    const provider = providers[agent.provider];
    if (!isSetUp) return nothingChosen();
    if (provider.type === "offline") {
      return { kind: "ok", message: "simple rules answer, without a model" };
    }
    if (lacksKey(provider)) {
      return {
        kind: "fail",
        message: `there is no key for ${agent.provider}`,
        hint: "Give it with: miniclaw onboard",
      };
    }
    return await ask(provider, context);
  },
};

async function ask(
  provider: ProviderConfig,
  { loaded: { config: { agent } }, world, home, signal }: CheckContext,
): Promise<Finding> {
  const name = agent.provider;
  const names = await listAndKeepModels(provider, {
    ...{ name, signal, fetch: world.fetch, stateFolder: home.state },
  });
  if (agent.model === "" || names.some((one) => isModel(one, agent.model))) {
    return { kind: "ok", message: `${name} answers and has the model` };
  }
  return {
    kind: "warn",
    message: `${name} answers, but doesn't list the model ${agent.model}`,
    hint: "Choose one it has: miniclaw onboard",
  };
}

/** Ollama leaves out `:latest` where people do. */
function isModel(listed: string, model: string): boolean {
  return listed === model || listed === `${model}:latest`;
}

function lacksKey(provider: ProviderConfig): boolean {
  return provider.type === "openai" && provider.api_key === "" &&
    /^https:\/\/(openrouter\.ai|api\.openai\.com)\//.test(provider.base_url);
}

function nothingChosen(): Finding {
  return {
    kind: "warn",
    message: "no model is chosen: simple rules answer",
    hint: "Choose one with: miniclaw onboard",
  };
}
