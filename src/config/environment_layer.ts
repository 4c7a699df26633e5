import { isObject } from "../base/json.ts";
import type { Environment } from "./home.ts";

/** What the environment says, in the shape of the configuration. */
export function environmentLayer(
  env: Environment,
  provider: string,
): Record<string, unknown> {
  const providers: Record<string, unknown> = {};
  const key = (name: string, variable: string): void => {
    const value = env(variable);
    if (value) providers[name] = { api_key: value };
  };
  key("openrouter", "OPENROUTER_API_KEY");
  key("openai", "OPENAI_API_KEY");
  key(provider, "MINICLAW_API_KEY");
  const model = env("MINICLAW_MODEL");
  const token = env("TELEGRAM_BOT_TOKEN");
  return {
    ...(Object.keys(providers).length > 0 && { providers }),
    ...(model && { agent: { model } }),
    ...(token && { channels: { telegram: { token } } }),
  };
}

/**
 * Which provider the environment's keys point at; undefined when it has none.
 */
export function providerFromEnvironment(env: Environment): string | undefined {
  if (env("MINICLAW_API_KEY") || env("OPENROUTER_API_KEY")) return "openrouter";
  return env("OPENAI_API_KEY") ? "openai" : undefined;
}

/** Whether the tree names a value at one of `agent.<key>`. */
export function saysAgent(tree: unknown, ...keys: string[]): boolean {
  if (!isObject(tree) || !isObject(tree.agent)) return false;
  const { agent } = tree;
  return keys.some((key) => Object.hasOwn(agent, key));
}
