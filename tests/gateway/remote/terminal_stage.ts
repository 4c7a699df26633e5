import { createLogger } from "../../../src/base/logger.ts";
import type { Intake } from "../../../src/channels/channel.ts";
import { lockGateway } from "../../../src/gateway/gateway_lock.ts";
import { parseGatewayMessage } from "../../../src/gateway/remote/parse_message.ts";
import {
  type GatewayMessage,
  MOST_ANSWERED_BYTES,
  PROTOCOL,
  type TerminalMessage,
} from "../../../src/gateway/remote/protocol.ts";
import {
  TerminalChannel,
  type TerminalChannelOptions,
} from "../../../src/gateway/remote/terminal_channel.ts";
import {
  readTerminalNote,
  type TerminalNote,
} from "../../../src/gateway/remote/terminal_note.ts";
import { Wire } from "../../../src/gateway/remote/wire.ts";
import type { Delivery, Offered } from "../../../src/hub/hub_options.ts";
import type { InboundMessage } from "../../../src/hub/inbound_message.ts";
import type { Reply } from "../../../src/hub/outbound_message.ts";

/** What comes one by one, and is waited for. */
export class Arrivals<Item> {
  readonly #waiting: ((item: Item) => void)[] = [];
  readonly #ready: Item[] = [];

  put(item: Item): void {
    const next = this.#waiting.shift();
    if (next) next(item);
    else this.#ready.push(item);
  }

  next(): Promise<Item> {
    const item = this.#ready.shift();
    if (item !== undefined) return Promise.resolve(item);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/** What a test changes of the stage. */
export interface StageOptions extends Partial<TerminalChannelOptions> {
  /** What the intake says to an offer, in turn; then all are taken. */
  offers?: (Offered | Error)[];
  /** Whether the test holds the lock itself. */
  isLocked?: boolean;
  /** A state folder that the test looks after. */
  state?: string;
}

/** The channel of the terminals before a scripted intake, on a real socket. */
export class TerminalStage implements AsyncDisposable {
  readonly state: string;
  readonly channel: TerminalChannel;
  /** What was taken. */
  readonly taken = new Arrivals<InboundMessage>();
  /** Chats whose turn was stopped. */
  readonly stopped: string[] = [];
  readonly nudges = new Arrivals<true>();
  readonly #stop = new AbortController();
  readonly #cleanUp = new AsyncDisposableStack();
  readonly #room = new Arrivals<true>();
  #ended: Promise<void> = Promise.resolve();
  #sent = 0;

  private constructor(
    state: string,
    { offers = [], ...options }: StageOptions,
  ) {
    this.state = state;
    this.#offers = offers;
    this.channel = new TerminalChannel({
      state,
      config: "/nowhere/config.json",
      model: () => "usual",
      provider: () => "test",
      modelOf: ({ chatId }) => Promise.resolve(`model of ${chatId}`),
      stopTurn: ({ chatId }) => this.stopped.push(chatId) > 0,
      onNudge: () => this.nudges.put(true),
      log: createLogger("test", { level: "error", write: () => {} }),
      now: () => new Date("2026-11-20T10:00:00Z"),
      ...options,
    });
  }

  readonly #offers: (Offered | Error)[];

  /** Opens the channel, as a gateway that holds the home's lock does. */
  static async open(options: StageOptions = {}): Promise<TerminalStage> {
    const folder = options.state ? undefined : await Deno.makeTempDir();
    const stage = new TerminalStage(
      options.state ?? `${folder}/state`,
      options,
    );
    if (folder) {
      stage.#cleanUp.defer(() => Deno.remove(folder, { recursive: true }));
    }
    if (!options.isLocked) {
      stage.#cleanUp.use(await lockGateway(stage.state));
    }
    await stage.#run();
    return stage;
  }

  async #run(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#ended = this.channel.run({
      intake: this.#intake(),
      signal: this.#stop.signal,
      onState: () => resolve(),
    });
    this.#ended.catch(reject);
    await promise;
  }

  #intake(): Intake {
    return {
      offer: (message) => {
        const said = this.#offers.shift() ?? "taken";
        if (said instanceof Error) return Promise.reject(said);
        if (said === "taken") this.taken.put(message);
        return Promise.resolve(said);
      },
      room: async () => void await this.#room.next(),
      amend: () => Promise.resolve("unknown"),
      press: () => Promise.resolve({ text: "", settled: true }),
    };
  }

  /** There is room again. */
  makeRoom(): void {
    this.#room.put(true);
  }

  /** Listens no more. */
  async endRun(): Promise<void> {
    this.#stop.abort();
    await this.#ended;
  }

  /** Answers a message, or says something in a chat. */
  async send(
    to: InboundMessage | string,
    reply: Reply,
    delivery: Partial<Delivery> = {},
  ): Promise<void> {
    const chat = typeof to === "string"
      ? { channel: "cli", chatId: to }
      : to.chat;
    const answers = typeof to === "string" ? {} : { answers: to.id };
    await this.channel.send(
      { ...reply, id: `said:${this.#sent++}`, chat, ...answers },
      {
        signal: new AbortController().signal,
        sentParts: 0,
        onPart: () => Promise.resolve(),
        ...delivery,
      },
    );
  }

  /** The note of where it listens. */
  async note(): Promise<TerminalNote> {
    const note = await readTerminalNote(this.state);
    if (!note) throw new Error("Expected a note");
    return note;
  }

  /** A connection on which nothing was said. */
  async dial(): Promise<Deno.Conn> {
    const note = await this.note();
    return "socket" in note
      ? await Deno.connect({ transport: "unix", path: note.socket })
      : await Deno.connect({ hostname: "127.0.0.1", port: note.port });
  }

  /** A terminal that was let in. */
  async connect(): Promise<TestTerminal> {
    const terminal = new TestTerminal(await this.dial());
    const note = await this.note();
    const token = "token" in note ? note.token : undefined;
    terminal.say({ kind: "hello", protocol: PROTOCOL, token });
    await terminal.expect("welcome");
    return terminal;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.channel[Symbol.asyncDispose]();
    await this.#ended.catch(() => {});
    await this.#cleanUp.disposeAsync();
  }
}

/** A terminal that says what the test wants. */
export class TestTerminal implements Disposable {
  readonly wire: Wire<GatewayMessage, TerminalMessage>;
  readonly #messages: AsyncGenerator<GatewayMessage, void, void>;

  constructor(connection: Deno.Conn) {
    this.wire = new Wire<GatewayMessage, TerminalMessage>(connection, {
      parse: parseGatewayMessage,
      mostBytes: MOST_ANSWERED_BYTES,
    });
    this.#messages = this.wire.messages();
  }

  say(message: TerminalMessage): void {
    void this.wire.send(message);
  }

  ask(id: string, chatId = "default", text = "Hello"): void {
    this.say({ kind: "ask", id, chatId, person: "cli:ada", text });
  }

  async next(): Promise<GatewayMessage | undefined> {
    const { value } = await this.#messages.next();
    return value ?? undefined;
  }

  /** The next message, which has to be of that kind. */
  async expect<Kind extends GatewayMessage["kind"]>(
    kind: Kind,
  ): Promise<Extract<GatewayMessage, { kind: Kind }>> {
    const message = await this.next();
    if (message?.kind === kind) {
      return message as Extract<GatewayMessage, { kind: Kind }>;
    }
    throw new Error(`Expected "${kind}", got ${JSON.stringify(message)}`);
  }

  [Symbol.dispose](): void {
    this.wire.close();
  }
}
