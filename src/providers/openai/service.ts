import type { OpenAIProviderConfig } from "../../config/config.ts";
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
    authHint: `Set its key: miniclaw config set providers.${name}.api_key - ` +
      "(a key in the environment goes before the one in the file)",
    networkHint:
      `Check the network, and providers.${name}.base_url: ${base_url}`,
    redact: masking(api_key),
    now,
  };
}
