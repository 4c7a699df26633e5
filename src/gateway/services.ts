import type { ChannelState } from "../channels/channel.ts";
import type { GatewayOptions } from "./gateway_options.ts";
import type { GatewayParts } from "./gateway_parts.ts";
import { keepRunning } from "./keep_running.ts";
import type { Service } from "./service.ts";

interface Running {
  state: ChannelState;
  stop: AbortController;
  ended: Promise<void>;
}

/** What runs beside the channels, and how each of it fares. */
export class Services {
  readonly #options: GatewayOptions;
  readonly #running = new Map<string, Running>();

  /** Nothing runs yet. */
  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** How each service fares, by name. */
  states(): Record<string, ChannelState> {
    return Object.fromEntries(
      [...this.#running].map(([name, { state }]) => [name, state]),
    );
  }

  /** Starts a service that the configuration wants, and keeps it running. */
  start({ name, isEnabled, run }: Service, gateway: GatewayParts): void {
    if (isEnabled && !isEnabled(gateway.live.config)) return;
    const options = this.#options;
    const running: Running = {
      state: { status: "starting" },
      stop: new AbortController(),
      ended: Promise.resolve(),
    };
    const onState = (state: ChannelState): void => {
      running.state = state;
    };
    running.ended = keepRunning({
      ...{ onState, log: options.log.child(name) },
      run: (signal) => run(gateway, { options, signal, onState }),
    }, running.stop.signal);
    this.#running.set(name, running);
  }

  /** Ends a service and starts it as the configuration has it now. */
  async restart(service: Service, gateway: GatewayParts): Promise<void> {
    const running = this.#running.get(service.name);
    running?.stop.abort();
    await running?.ended;
    this.#running.delete(service.name);
    this.start(service, gateway);
  }

  /** Ends them all. */
  async stop(): Promise<void> {
    const all = [...this.#running.values()];
    for (const { stop } of all) stop.abort();
    await Promise.all(all.map(({ ended }) => ended));
  }
}
