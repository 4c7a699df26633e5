import { ProviderError } from "../provider_error.ts";

/** The answer stopped before its end. */
export function cutOffError(name: string): ProviderError {
  return new ProviderError(
    "service",
    `Cannot ask ${name}: expected the whole answer, got one that was cut off`,
    { hint: "Ask again; if it stays like this, choose another model" },
  );
}
