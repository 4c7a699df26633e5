import { ProviderError } from "../provider_error.ts";

/** A question that names no model: which one was meant can't be guessed. */
export function noModelError(
  name: string,
  known: readonly string[] = [],
): ProviderError {
  const have = known.length > 0 ? `; you have: ${known.join(", ")}` : "";
  return new ProviderError(
    "model",
    `Cannot ask ${name}: expected a model's name, got none`,
    { hint: `Choose one: miniclaw config set agent.model NAME${have}` },
  );
}
