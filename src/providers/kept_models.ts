import { atomicWrite } from "../base/atomic_write.ts";
import { isObject } from "../base/json.ts";
import type { ProviderConfig } from "../config/config.ts";
import { listModels, type ListModelsOptions } from "./list_models.ts";

/** How models are listed and kept. */
export interface KeepModelsOptions extends ListModelsOptions {
  /** Where the names are kept; one that isn't there isn't made. */
  stateFolder: string;
}

/**
 * Lists a provider's models as `listModels` does, and keeps the names for the
 * shell's completion, which can't wait for a service that is far away.
 */
export async function listAndKeepModels(
  config: ProviderConfig,
  { stateFolder, ...options }: KeepModelsOptions,
): Promise<string[]> {
  const models = await listModels(config, options);
  const content = { version: 1, address: addressOf(config), models };
  // What can't be kept is asked for again.
  await atomicWrite(pathIn(stateFolder), `${JSON.stringify(content)}\n`)
    .catch(() => {});
  return models;
}

/** The names that were kept, if they are that provider's; else none. */
export async function keptModels(
  config: ProviderConfig,
  stateFolder: string,
): Promise<string[]> {
  try {
    const kept: unknown = JSON.parse(
      await Deno.readTextFile(pathIn(stateFolder)),
    );
    const isIts = isObject(kept) && kept.address === addressOf(config);
    return isIts && Array.isArray(kept.models)
      ? kept.models.filter((name) => typeof name === "string")
      : [];
  } catch {
    return [];
  }
}

function addressOf(config: ProviderConfig): string {
  return config.type === "offline" ? "" : config.base_url;
}

function pathIn(stateFolder: string): string {
  return `${stateFolder}/models.json`;
}
