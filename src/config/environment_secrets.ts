import type { Environment } from "./home.ts";

/** The variables that hold secrets. */
export const SECRET_VARIABLES: readonly string[] = [
  "MINICLAW_API_KEY",
  "OPENROUTER_API_KEY",
  "OPENAI_API_KEY",
  "TELEGRAM_BOT_TOKEN",
];

/** Every secret of the environment, for those who must not show one. */
export function environmentSecrets(env: Environment): string[] {
  return SECRET_VARIABLES.map((name) => env(name) ?? "").filter(Boolean);
}
