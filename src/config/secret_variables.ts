/** Variables of the environment that hold secrets. */
export const SECRET_VARIABLES: readonly string[] = [
  "MINICLAW_API_KEY",
  "OPENROUTER_API_KEY",
  "OPENAI_API_KEY",
  "TELEGRAM_BOT_TOKEN",
];
