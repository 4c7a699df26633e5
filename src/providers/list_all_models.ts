import { startDeadline } from "../base/deadline.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { isPrivateUrl } from "../config/base_url.ts";
import type { Config, ProviderConfig } from "../config/config.ts";
import { defaultConfig } from "../config/default_config.ts";
import { texts } from "../i18n/en/resources.ts";
import { keptModels, listAndKeepModels } from "./kept_models.ts";
import { ProviderError } from "./provider_error.ts";

/** Seconds that each service has to list its models. */
const PATIENCE = 3;

/** The models of one provider. */
export interface ListedModels {
  /** The provider's key in the configuration. */
  provider: string;
  /** Those that it tells, else those that it told the last time. */
  names: string[];
  /** Why they may be those of an earlier time. */
  problem?: unknown;
}

/** Whose models are listed. */
export interface ListAllOptions {
  /** The key of the provider in force. */
  inForce: string;
  /** Where names are kept. */
  stateFolder: string;
  /** The network. */
  fetch: typeof fetch;
  /** Ends it, by its reason. */
  signal: AbortSignal;
}

/**
 * The models of the providers that may be asked for them, the one in force first.
 * All are asked at once, each for 3 seconds: one that is slow or dead holds up
 * and hides no other.
 */
export async function listAllModels(
  providers: Config["providers"],
  { inForce, ...options }: ListAllOptions,
): Promise<ListedModels[]> {
  const others = Object.keys(providers).filter((name) =>
    name !== inForce && mayBeAsked(providers[name])
  );
  return await Promise.all([
    list(inForce, providers[inForce], options),
    ...others.map(async (name) => {
      const listed = await list(name, providers[name], options);
      return isOnlyNotThere(name, providers[name], listed)
        ? { provider: name, names: [] }
        : listed;
    }),
  ]);
}

/**
 * Whether its owner meant it to be asked beside the one in force: they gave it a
 * key, or it is in their own house. Else nothing is sent to it unless it is
 * chosen.
 */
function mayBeAsked(config: ProviderConfig): boolean {
  if (config.type === "offline") return true;
  const hasKey = config.type === "openai" && config.api_key !== "";
  return hasKey || isPrivateUrl(config.base_url);
}

/** Nobody configured it, and it doesn't run: that is nothing to tell of. */
function isOnlyNotThere(
  name: string,
  config: ProviderConfig,
  { problem }: ListedModels,
): boolean {
  return problem instanceof ProviderError && problem.code === "network" &&
    JSON.stringify(config) === JSON.stringify(defaultConfig.providers[name]);
}

async function list(
  name: string,
  config: ProviderConfig,
  { fetch, signal, stateFolder }: Omit<ListAllOptions, "inForce">,
): Promise<ListedModels> {
  using deadline = startDeadline(PATIENCE * 1000);
  const either = AbortSignal.any([signal, deadline.signal]);
  const place = { name, stateFolder };
  try {
    const options = { ...place, fetch, signal: either };
    return { provider: name, names: await listAndKeepModels(config, options) };
  } catch (error) {
    signal.throwIfAborted();
    return {
      provider: name,
      names: await keptModels(config, place),
      problem: deadline.signal.aborted ? tooSlow() : error,
    };
  }
}

function tooSlow(): MiniclawError {
  return new MiniclawError(phrase(texts.slowModels, { count: PATIENCE }));
}
