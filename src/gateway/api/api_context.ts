import type { Home } from "../../config/home.ts";
import type { Logger } from "../../base/logger.ts";
import type { GatewayParts } from "../gateway_parts.ts";

/** What the API works with. */
export interface ApiContext {
  /** The gateway's parts. */
  gateway: GatewayParts;
  /** Where everything lies. */
  home: Home;
  /** Whose machine this is, as their terminals call them. */
  user: string;
  /** Masks secrets. */
  redact(text: string): string;
  /** The network. */
  fetch: typeof fetch;
  /** The clock. */
  now(): Date;
  /** Its log. */
  log: Logger;
}
