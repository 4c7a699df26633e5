import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/providers.ts";
import { ProviderError } from "../provider_error.ts";

/** The answer stopped before its end. */
export function cutOffError(name: string): ProviderError {
  return new ProviderError(
    "service",
    phrase(texts.cutOff, { name }),
    { hint: phrase(texts.askAgain) },
  );
}
