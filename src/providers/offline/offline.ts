import type { OfflineProviderConfig } from "../../config/config.ts";
import type { Provider } from "../provider.ts";
import type { ProviderOptions, ProviderType } from "../provider_type.ts";

/** Rules in the place of a model: no network, no key, always the same answer. */
export const offline: ProviderType<OfflineProviderConfig> = {
  type: "offline",
  async create(_config, options: ProviderOptions): Promise<Provider> {
    const { OfflineProvider } = await import("./offline_provider.ts");
    return new OfflineProvider(options);
  },
};
