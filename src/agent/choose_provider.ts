import { MiniclawError } from "../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import type { Config, ProviderConfig } from "../config/config.ts";
import type { LoadedConfig } from "../config/load_config.ts";
import { texts } from "../i18n/en/chat.ts";
import { texts as providers } from "../i18n/en/providers.ts";

/** Who is asked, and for which model. */
export interface ChosenProvider {
  /** Its key in the configuration. */
  name: string;
  /** Its settings. */
  config: ProviderConfig;
  /** The model's name. */
  model: string;
}

/** What is said where no model was ever set up. */
export const NO_MODEL_YET: Phrase = phrase(texts.noModelYet);

/** The provider that the configuration names; offline when none was ever set up. */
export async function chooseProvider(
  { config, isSetUp }: Pick<LoadedConfig, "config" | "isSetUp">,
  { fetch }: { fetch: typeof globalThis.fetch },
): Promise<ChosenProvider> {
  if (!isSetUp) {
    return { name: "offline", config: { type: "offline" }, model: "offline" };
  }
  const name = config.agent.provider;
  const chosen = config.providers[name];
  const model = config.agent.model || await firstModel(chosen, fetch);
  if (model === undefined) throw noModel(config);
  return { name, config: chosen, model };
}

/** Ollama alone knows which models this person has. */
async function firstModel(
  config: ProviderConfig,
  fetch: typeof globalThis.fetch,
): Promise<string | undefined> {
  if (config.type === "offline") return "offline";
  if (config.type !== "ollama") return undefined;
  const { listModels } = await import("../providers/list_models.ts");
  const signal = AbortSignal.timeout(5000);
  const [first] = await listModels(config, { fetch, signal }).catch(() => []);
  return first;
}

function noModel({ agent }: Config): MiniclawError {
  return new MiniclawError(
    phrase(texts.noModelSet, { provider: agent.provider }),
    { code: "config", hint: phrase(providers.chooseModel) },
  );
}
