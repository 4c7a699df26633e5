import { type Phrase, phrase } from "../../base/phrase.ts";
import { isPrivateUrl } from "../../config/base_url.ts";
import type { OpenAIProviderConfig } from "../../config/config.ts";
import { texts } from "../../i18n/en/providers.ts";
import { ProviderError } from "../provider_error.ts";
import type { Service } from "../http/service.ts";

/** Refuses to ask a public service without a key; one's own may need none. */
export function requireKey(
  config: OpenAIProviderConfig,
  service: Service,
): void {
  requirePlainKey(config, service);
  if (config.api_key || isPrivateUrl(config.base_url)) return;
  throw keyError(phrase(texts.noKey, { name: service.name }), service);
}

/** Refuses a key that no header can carry, such as one with a curly quote. */
export function requirePlainKey(
  { api_key }: OpenAIProviderConfig,
  service: Service,
): void {
  if (/^[\x21-\x7e]*$/.test(api_key)) return;
  throw keyError(phrase(texts.oddKey, { name: service.name }), service);
}

function keyError(message: Phrase, { authHint }: Service): ProviderError {
  return new ProviderError("auth", message, { hint: authHint });
}
