import { createLogger } from "../../../src/base/logger.ts";
import type { Channel, ChannelState } from "../../../src/channels/channel.ts";
import { telegramChannel } from "../../../src/channels/telegram/telegram_channel.ts";
import type { TelegramConfig } from "../../../src/config/config.ts";
import type { OutboundMessage } from "../../../src/hub/outbound_message.ts";
import { startTelegramServer } from "../../fakes/telegram_server.ts";
import type {
  FakePerson,
  TelegramServer,
} from "../../fakes/telegram_server.ts";
import { VirtualTime } from "../../fakes/virtual_time.ts";
import { FakeIntake } from "./fake_intake.ts";

export const ann: FakePerson = {
  id: 42,
  first_name: "Ann",
  username: "ann",
  state: "started",
};
export const bob: FakePerson = { id: 43, first_name: "Bob", state: "started" };
export const eve: FakePerson = { id: 44, first_name: "Eve", state: "started" };

export const COMMANDS = [{ command: "stop", description: "End the turn" }];

/** A channel that runs against a server of its own; bob and ann are allowed. */
export class Stage implements AsyncDisposable {
  readonly server: TelegramServer = startTelegramServer([
    { ...ann },
    { ...bob },
    { ...eve },
  ]);
  readonly time = new VirtualTime();
  readonly intake = new FakeIntake();
  readonly states: ChannelState[] = [];
  readonly config: TelegramConfig;
  readonly channel: Channel;
  /** How running ended: undefined for as it should. */
  ended?: Promise<unknown>;
  log = "";
  readonly #over = new AbortController();
  #onState: () => void = () => {};

  constructor() {
    const { token, root } = this.server;
    this.config = {
      ...{ enabled: true, token, api_root: root, allow_from: [42, "43"] },
      private_notes_in_groups: false,
    };
    this.channel = telegramChannel({
      config: () => this.config,
      menus: [{ commands: COMMANDS }],
      isUrgent: ({ text }) => text === "/stop",
      log: createLogger("telegram", {
        level: "debug",
        write: (line) => this.log += line,
      }),
      now: this.time.now,
      delay: this.time.delay,
      random: () => 0,
    });
    this.server.flood.now = () => this.time.now().getTime();
  }

  /** Runs the channel until the stage is taken down. */
  run(): this {
    this.ended = this.channel.run({
      intake: this.intake,
      signal: this.#over.signal,
      onState: (state) => {
        this.states.push(state);
        this.#onState();
      },
    }).catch((error) => error);
    return this;
  }

  /** Ends it, and returns how. */
  async stop(): Promise<unknown> {
    this.#over.abort(new Error("the stage is taken down"));
    return await this.ended;
  }

  /** Returns once there are so many messages. */
  async heard(count: number): Promise<void> {
    await this.server.until(() => this.intake.taken.length >= count);
  }

  /** Returns once it is in that state. */
  async state(status: ChannelState["status"]): Promise<ChannelState> {
    for (;;) {
      const latest = this.states.at(-1);
      if (latest?.status === status) return latest;
      await new Promise<void>((resolve) => this.#onState = resolve);
    }
  }

  /** Returns once it waits for news, everything before being confirmed. */
  async idle(): Promise<void> {
    const { queue } = this.server;
    await this.server.until(() => queue.size === 0);
  }

  /** Sends, and returns once it arrived. */
  async send(
    message: Partial<OutboundMessage> & { text: string },
    { sentParts = 0, signal = this.#over.signal } = {},
  ): Promise<number> {
    let parts = sentParts;
    await this.channel.send({
      id: "out-1",
      chat: { channel: "telegram", chatId: "42" },
      ...message,
    }, {
      ...{ signal, sentParts },
      onPart: () => {
        parts++;
        return Promise.resolve();
      },
    });
    return parts;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    await this.server[Symbol.asyncDispose]();
  }
}
