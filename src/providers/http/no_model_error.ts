import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/providers.ts";
import { ProviderError } from "../provider_error.ts";

/** A question that names no model: which one was meant can't be guessed. */
export function noModelError(
  name: string,
  known: readonly string[] = [],
): ProviderError {
  const hint = known.length > 0
    ? phrase(texts.chooseModelOf, { known: known.join(", ") })
    : phrase(texts.chooseModel);
  const message = phrase(texts.noModelNamed, { name });
  return new ProviderError("model", message, { hint });
}
