import type { ChannelState } from "../channels/channel.ts";
import type { Config } from "../config/config.ts";
import type { GatewayOptions } from "./gateway_options.ts";
import type { GatewayParts } from "./gateway_parts.ts";

/** What running a service takes. */
export interface ServiceRun {
  /** What the gateway was made from. */
  options: GatewayOptions;
  /** Ends it. */
  signal: AbortSignal;
  /** Told how it fares. */
  onState(state: ChannelState): void;
}

/** Something that runs beside the channels as long as the gateway does. */
export interface Service {
  /** What the log and the health call it. */
  name: string;
  /** Whether the configuration wants it, or the way it was started. Default: always. */
  isEnabled?(config: Config, options: GatewayOptions): boolean;
  /** What of the configuration can't change while it runs. Default: nothing. */
  fixed?(config: Config): unknown;
  /** Runs until the signal; what it throws has it started again, later and later. */
  run(gateway: GatewayParts, run: ServiceRun): Promise<void>;
}
