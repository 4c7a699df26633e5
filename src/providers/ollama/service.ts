import { phrase } from "../../base/phrase.ts";
import type { OllamaProviderConfig } from "../../config/config.ts";
import { texts } from "../../i18n/en/providers.ts";
import type { ProviderOptions } from "../provider_type.ts";
import type { Service } from "../http/service.ts";

/** An Ollama server as messages about it need it. */
export function ollamaService(
  { base_url }: OllamaProviderConfig,
  { name, now = () => new Date() }: Pick<ProviderOptions, "name" | "now">,
): Service {
  return {
    name,
    baseUrl: base_url,
    authHint: phrase(texts.signIn),
    networkHint: phrase(texts.startOllama),
    redact: (text) => text,
    now,
  };
}

/** One of the server's addresses, whether or not the base ends with a slash. */
export function ollamaUrl(baseUrl: string, path: string): string {
  return baseUrl.replace(/\/+$/, "") + path;
}
