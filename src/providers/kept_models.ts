import { atomicWrite } from "../base/atomic_write.ts";
import { isObject } from "../base/json.ts";
import { withLock } from "../base/with_lock.ts";
import type { ProviderConfig } from "../config/config.ts";
import { listModels, type ListModelsOptions } from "./list_models.ts";

/** Whose names are kept, and where. */
export interface KeptPlace {
  /** The provider's key in the configuration. */
  name: string;
  /** Where the names are kept; one that isn't there isn't made. */
  stateFolder: string;
}

/** How models are listed and kept. */
export type KeepModelsOptions = ListModelsOptions & KeptPlace;

/** What a provider told last. */
interface Kept {
  /** Where it was asked: another service's names are none of its own. */
  address: string;
  /** The names. */
  models: string[];
}

/**
 * Lists a provider's models as `listModels` does, and keeps the names for who
 * can't wait for a service that is far away, such as the shell's completion.
 */
export async function listAndKeepModels(
  config: ProviderConfig,
  { stateFolder, ...options }: KeepModelsOptions,
): Promise<string[]> {
  const models = await listModels(config, options);
  // What can't be kept is asked for again.
  await keep({ [options.name]: { address: addressOf(config), models } }, {
    stateFolder,
  }).catch(() => {});
  return models;
}

/** The names that were kept, if they are that provider's; else none. */
export async function keptModels(
  config: ProviderConfig,
  { name, stateFolder }: KeptPlace,
): Promise<string[]> {
  const providers = await readKept(stateFolder);
  const kept = Object.hasOwn(providers, name) ? providers[name] : undefined;
  return isObject(kept) && kept.address === addressOf(config) &&
      Array.isArray(kept.models)
    ? kept.models.filter((name) => typeof name === "string")
    : [];
}

/** Beside those of the others, also where two are listed at once. */
async function keep(
  added: Record<string, Kept>,
  { stateFolder }: Pick<KeptPlace, "stateFolder">,
): Promise<void> {
  await Deno.stat(stateFolder);
  await withLock(`${stateFolder}/locks/models.lock`, async () => {
    const providers = { ...await readKept(stateFolder), ...added };
    const content = JSON.stringify({ version: 2, providers });
    await atomicWrite(pathIn(stateFolder), `${content}\n`);
  });
}

/** One that can't be read, or of an earlier format, holds nothing. */
async function readKept(stateFolder: string): Promise<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(
      await Deno.readTextFile(pathIn(stateFolder)),
    );
    return isObject(kept) && kept.version === 2 && isObject(kept.providers)
      ? kept.providers
      : {};
  } catch {
    return {};
  }
}

function addressOf(config: ProviderConfig): string {
  return config.type === "offline" ? "" : config.base_url;
}

function pathIn(stateFolder: string): string {
  return `${stateFolder}/models.json`;
}
