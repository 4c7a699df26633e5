import type { ChannelState } from "../channels/channel.ts";
import type { Gateway } from "./gateway.ts";
import type { GatewayOptions } from "./gateway_options.ts";
import { keepRunning } from "./keep_running.ts";
import type { Service } from "./service.ts";

/** What runs beside the channels, and how each of it fares. */
export class Services {
  readonly #options: GatewayOptions;
  readonly #states = new Map<string, ChannelState>();
  readonly #ended: Promise<void>[] = [];
  readonly #stop = new AbortController();

  /** Nothing runs yet. */
  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** How each service fares, by name. */
  states(): Record<string, ChannelState> {
    return Object.fromEntries(this.#states);
  }

  /** Starts a service, and keeps it running. */
  start({ name, run }: Service, gateway: Gateway): void {
    const options = this.#options;
    const onState = (state: ChannelState): void => {
      this.#states.set(name, state);
    };
    onState({ status: "starting" });
    this.#ended.push(keepRunning({
      ...{ name, onState, log: options.log.child(name) },
      run: (signal) => run(gateway, { options, signal, onState }),
    }, this.#stop.signal));
  }

  /** Ends them all. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#ended);
  }
}
