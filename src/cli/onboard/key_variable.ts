import type { Environment } from "../../config/home.ts";

/** Where the environment keeps a provider's own key. */
const OWN: Record<string, string> = {
  openrouter: "OPENROUTER_API_KEY",
  openai: "OPENAI_API_KEY",
};

/**
 * The variable whose key a provider gets, where there is one: it wins over the
 * key in the file.
 */
export function keyVariable(
  env: Environment,
  provider: string,
): string | undefined {
  const own = Object.hasOwn(OWN, provider) ? [OWN[provider]] : [];
  return ["MINICLAW_API_KEY", ...own].find((name) => env(name));
}
