import type { Logger } from "../base/logger.ts";
import type { ProviderConfig } from "../config/config.ts";
import type { Provider } from "./provider.ts";

/** The world as a provider sees it. */
export interface ProviderOptions {
  /** The provider's key in the configuration, for messages. */
  name: string;
  /** Where it tells of retries. */
  log: Logger;
  /** The network. */
  fetch?: typeof fetch;
  /** The clock. */
  now?(): Date;
  /** The person's IANA time zone. */
  timezone: string;
  /** A number from 0 to 1, to spread retries. */
  random?(): number;
  /** How often it asks again after a fault that passes. Default: 3. */
  retries?: number;
}

/** A kind of provider: what `type` says in the configuration. */
export interface ProviderType<C extends ProviderConfig = ProviderConfig> {
  /** The value of `type`. */
  type: C["type"];
  /** Makes a provider; loads what it needs only now. */
  create(config: C, options: ProviderOptions): Promise<Provider>;
}
