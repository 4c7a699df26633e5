import { abortable } from "../base/abortable.ts";
import { describeError } from "../i18n/describe_error.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import type { Channel, ChannelState, Intake } from "../channels/channel.ts";
import type { ChannelOptions, ChannelType } from "../channels/channel_type.ts";
import { keepRunning } from "./keep_running.ts";

/** What the channels are run with. */
export interface BoardOptions extends ChannelOptions {
  /** The kinds of channel there are. */
  types: readonly ChannelType[];
  /** Channels that are always there, such as the terminal. */
  own: readonly Channel[];
  /** Takes what they hear. */
  intake: Intake;
}

interface Running {
  channel?: Channel;
  opened: PromiseWithResolvers<Channel>;
  state: ChannelState;
  fixed: string;
  stop: AbortController;
  ended: Promise<void>;
}

/** The channels of a gateway: which there are, and how each of them fares. */
export class ChannelBoard {
  readonly #options: BoardOptions;
  readonly #running = new Map<string, Running>();
  /** The ends of those that were switched off. */
  readonly #ends = new Map<string, Promise<void>>();

  /** A board on which nothing runs yet. */
  constructor(options: BoardOptions) {
    this.#options = options;
  }

  /** Starts what the configuration switches on. */
  start(): void {
    for (const channel of this.#options.own) {
      this.#keep(channel.name, "", () => Promise.resolve(channel));
    }
    this.reload();
  }

  /** Starts and stops what another configuration switches on and off. */
  reload(): void {
    const { types, config } = this.#options;
    for (const type of types) {
      const running = this.#running.get(type.name);
      const fixed = JSON.stringify(type.fixed(config()));
      if (running?.fixed === fixed) continue;
      if (running) this.#switchOff(type.name, running);
      if (type.isEnabled(config())) this.#open(type, fixed);
    }
  }

  /** Whether any channel runs that the configuration switched on. */
  get isAnyOn(): boolean {
    return this.#running.size > this.#options.own.length;
  }

  /** How each channel fares, by name. */
  states(): Record<string, ChannelState> {
    return Object.fromEntries(
      [...this.#running].map(([name, { state }]) => [name, state]),
    );
  }

  /** The channel of that name; undefined where it isn't there. */
  find(name: string): Channel | undefined {
    return this.#running.get(name)?.channel;
  }

  /**
   * The channel of that name, once it is open. Throws where the configuration
   * doesn't switch it on, and the signal's reason.
   */
  async get(name: string, signal: AbortSignal): Promise<Channel> {
    const running = this.#running.get(name);
    if (running) return await abortable(running.opened.promise, signal);
    throw new MiniclawError(`Cannot reach the channel "${name}"`, {
      code: "channel",
      hint: `Channels that are on: ${[...this.#running.keys()].join(", ")}`,
    });
  }

  /** As `get`, but undefined where it isn't on. Throws the signal's reason. */
  async whenOpen(
    name: string,
    signal: AbortSignal,
  ): Promise<Channel | undefined> {
    const running = this.#running.get(name);
    return running && await abortable(running.opened.promise, signal);
  }

  /** Has them hear nothing more, and waits until they have ended. */
  async stop(): Promise<void> {
    const all = [...this.#running.values()];
    for (const { stop } of all) stop.abort();
    await Promise.all([
      ...all.map(({ ended }) => ended),
      ...this.#ends.values(),
    ]);
  }

  #switchOff(name: string, { stop, ended }: Running): void {
    stop.abort();
    this.#running.delete(name);
    this.#ends.set(name, ended);
  }

  #open(type: ChannelType, fixed: string): void {
    const { log } = this.#options;
    const options = { ...this.#options, log: log.child(type.name) };
    this.#keep(type.name, fixed, () => type.open(options));
  }

  #keep(name: string, fixed: string, open: () => Promise<Channel>): void {
    const stop = new AbortController();
    const running: Running = {
      ...{ fixed, stop, state: { status: "starting" } },
      opened: Promise.withResolvers<Channel>(),
      ended: Promise.resolve(),
    };
    const onState = (state: ChannelState): void => {
      running.state = state;
    };
    const { log, intake } = this.#options;
    const before = this.#ends.get(name);
    running.ended = keepRunning({
      ...{ onState, log: log.child(name) },
      run: async (signal) => {
        // Two at once would take each other for another program.
        await before;
        running.channel ??= await open();
        running.opened.resolve(running.channel);
        await running.channel.run({ intake, signal, onState });
      },
    }, stop.signal).catch((error) => {
      log.error(`${name} has ended: ${describeError(error).message}`);
    });
    this.#running.set(name, running);
  }
}
