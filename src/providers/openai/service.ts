import { phrase } from "../../base/phrase.ts";
import type { OpenAIProviderConfig } from "../../config/config.ts";
import { texts } from "../../i18n/en/providers.ts";
import type { ProviderOptions } from "../provider_type.ts";
import { masking, type Service } from "../http/service.ts";

/** An OpenAI-compatible service as messages about it need it. */
export function openAIService(
  { api_key, base_url }: OpenAIProviderConfig,
  { name, now = () => new Date() }: Pick<ProviderOptions, "name" | "now">,
): Service {
  return {
    name,
    baseUrl: base_url,
    authHint: phrase(texts.setKey, { name }),
    networkHint: phrase(texts.checkNetwork, { name, url: base_url }),
    redact: masking(api_key),
    now,
  };
}
