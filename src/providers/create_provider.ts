import { phrase } from "../base/phrase.ts";
import type { ProviderConfig } from "../config/config.ts";
import { texts } from "../i18n/en/providers.ts";
import type { Provider } from "./provider.ts";
import { ProviderError } from "./provider_error.ts";
import type { ProviderOptions } from "./provider_type.ts";
import { providerTypes } from "./provider_types.ts";

/** Makes the provider a configuration describes. */
export async function createProvider(
  config: ProviderConfig,
  options: ProviderOptions,
): Promise<Provider> {
  const found = providerTypes.find(({ type }) => type === config.type);
  if (found) return await found.create(config, options);
  const known = providerTypes.map(({ type }) => `"${type}"`).join(", ");
  const { name } = options;
  throw new ProviderError(
    "request",
    phrase(texts.noSuchType, { name, known, type: config.type }),
  );
}
