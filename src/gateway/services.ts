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
  readonly #started = new Map<Service, string | undefined>();
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

  /** Starts a service if it is wanted, and keeps it running. */
  start(service: Service, gateway: GatewayParts): void {
    const { config } = gateway.live;
    this.#started.set(service, fixedOf(service, gateway));
    const isWanted = service.isEnabled?.(config, this.#options) ?? true;
    if (isWanted) this.#keep(service, gateway);
  }

  /** Ends and starts what another configuration wants otherwise. */
  async reload(gateway: GatewayParts): Promise<void> {
    for (const [service, fixed] of this.#started) {
      if (fixedOf(service, gateway) === fixed) continue;
      await this.#end(service.name);
      this.start(service, gateway);
    }
  }

  /** Ends them all. */
  async stop(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((name) => this.#end(name)));
  }

  #keep({ name, run }: Service, gateway: GatewayParts): void {
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

  async #end(name: string): Promise<void> {
    const running = this.#running.get(name);
    running?.stop.abort();
    await running?.ended;
    this.#running.delete(name);
  }
}

function fixedOf(
  { fixed }: Service,
  { live: { config } }: GatewayParts,
): string | undefined {
  return fixed && JSON.stringify(fixed(config));
}
