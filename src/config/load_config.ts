import { isObject } from "../base/json.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import { isSecretKey } from "../base/redactor.ts";
import { texts } from "../i18n/en/config.ts";
import type { Config, ProviderConfig } from "./config.ts";
import { readConfigFile } from "./config_file.ts";
import {
  defaultConfig,
  defaultModels,
  providerDefaults,
} from "./default_config.ts";
import {
  environmentLayer,
  providerFromEnvironment,
  saysAgent,
} from "./environment_layer.ts";
import type { Environment } from "./home.ts";
import { merge } from "./merge.ts";
import { unknownKeys } from "./unknown_keys.ts";
import { validate } from "./validate.ts";

/** Where the configuration comes from. */
export interface ConfigSource {
  /** The file's path. */
  path: string;
  /** Whether the person named that file, so that it has to exist. */
  named?: boolean;
  /** The environment. */
  env: Environment;
  /** The model named on the command line. */
  model?: string;
}

/** A configuration and what there is to say about it. */
export interface LoadedConfig {
  /** The configuration, checked. */
  config: Config;
  /** The file alone, as it stands. */
  file: Record<string, unknown>;
  /** Whether there is a file. */
  exists: boolean;
  /**
   * Whether anybody chose where answers come from: a provider or a model that
   * was named, or a key for the provider in force.
   */
  isSetUp: boolean;
  /** Sentences for the person. */
  warnings: Phrase[];
  /** Values that must never be shown. */
  secrets: string[];
}

/** Defaults, file, environment and command line, the later over the earlier. */
export async function loadConfig(source: ConfigSource): Promise<LoadedConfig> {
  const { exists, tree, tightened } = await readConfigFile(source.path);
  if (!exists && source.named) {
    throw new MiniclawError(phrase(texts.noSuchFile, { path: source.path }), {
      code: "config",
      hint: phrase(texts.checkPath),
    });
  }
  const warnings = tightened
    ? [phrase(texts.wasReadable, { path: source.path })]
    : [];
  const { env, model } = source;
  const override = merge(
    environmentLayer(env, ""),
    model ? { agent: { model } } : {},
  );
  const merged = layers(tree, source);
  const mend = phrase(texts.correctValue, { path: source.path });
  const config = validate(merged, exists ? mend : undefined);
  return {
    config,
    file: tree,
    exists,
    isSetUp: saysAgent(merge(tree, override), "provider", "model") ||
      hasKey(config),
    warnings: [...warnings, ...unknownKeys(tree, merged)],
    secrets: secretsOf(config),
  };
}

/**
 * The configuration a file's tree would give, without an environment alone: to
 * check a change before it is written.
 */
export function checkTree(
  tree: Record<string, unknown>,
  env: Environment = () => undefined,
): Config {
  return validate(layers(tree, { path: "", env }));
}

/** What a file's tree gives, unchecked: for who mends a value in it. */
export function uncheckedTree(tree: Record<string, unknown>): unknown {
  return layers(tree, { path: "", env: () => undefined });
}

function layers(
  tree: Record<string, unknown>,
  { env, model }: ConfigSource,
): unknown {
  const fileAgent = isObject(tree.agent) ? tree.agent : {};
  const provider = saysAgent(tree, "provider")
    ? fileAgent.provider
    : providerFromEnvironment(env) ?? defaultConfig.agent.provider;
  const name = typeof provider === "string" ? provider : "";
  const chosen = {
    agent: {
      provider,
      model: Object.hasOwn(defaultModels, name) ? defaultModels[name] : "",
    },
  };
  return [
    chosen,
    { providers: defaultsForAdded(tree) },
    tree,
    environmentLayer(env, name),
    model ? { agent: { model } } : {},
  ].reduce<unknown>(merge, defaultConfig);
}

/** Providers that aren't the built-in ones as they are get their type's defaults. */
function defaultsForAdded(
  tree: Record<string, unknown>,
): Record<string, unknown> {
  const providers = isObject(tree.providers) ? tree.providers : {};
  const added: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(providers)) {
    if (!isObject(value) || typeof value.type !== "string") continue;
    if (defaultProviders[name]?.type === value.type) continue;
    added[name] = new Map(Object.entries(providerDefaults)).get(value.type);
  }
  return added;
}

const defaultProviders: Record<string, ProviderConfig | undefined> = {
  ...defaultConfig.providers,
};

function hasKey({ agent, providers }: Config): boolean {
  const provider = providers[agent.provider];
  return provider.type === "openai" && provider.api_key !== "";
}

/** Every value that stands under a secret's key. */
export function secretsOf(tree: unknown): string[] {
  if (!isObject(tree)) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? isSecretKey(key) && value ? [value] : []
      : secretsOf(value)
  );
}
