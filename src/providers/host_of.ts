import type { ProviderConfig } from "../config/config.ts";

/**
 * The host that a provider asks, such as `openrouter.ai` or `127.0.0.1:11434`: no
 * path, which may hold a key. Undefined where it asks nobody.
 */
export function hostOf(config: ProviderConfig): string | undefined {
  return config.type === "offline" ? undefined : new URL(config.base_url).host;
}
