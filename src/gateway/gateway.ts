import { isUrgentCommand } from "../agent/commands/answer_command.ts";
import { commandMenu } from "../agent/commands/chat_commands.ts";
import { type ChatAddress, chatKey } from "../base/chat_address.ts";
import { describeError } from "../base/describe_error.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { systemTimeZone } from "../base/zoned_time.ts";
import type { Channel } from "../channels/channel.ts";
import { channelTypes } from "../channels/channels.ts";
import type { LoadedConfig } from "../config/load_config.ts";
import { Hub } from "../hub/hub.ts";
import type { Delivery } from "../hub/hub_options.ts";
import type { InboundMessage } from "../hub/inbound_message.ts";
import type { Choice, OutboundMessage } from "../hub/outbound_message.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Job } from "../schedule/job.ts";
import { JobStore } from "../schedule/job_store.ts";
import { quietUntil } from "../schedule/quiet_until.ts";
import { Scheduler } from "../schedule/scheduler.ts";
import { AfterTurns } from "./after_turns.ts";
import { ChannelBoard } from "./channel_board.ts";
import type { GatewayOptions } from "./gateway_options.ts";
import type { GatewayParts } from "./gateway_parts.ts";
import type { Health } from "./health.ts";
import { jobMessage } from "./job_message.ts";
import { LiveAgent } from "./live_agent.ts";
import { needsRestart } from "./needs_restart.ts";
import { countModelCall, openMetrics } from "./open_metrics.ts";
import { heartbeatService } from "./heartbeat_service.ts";
import { httpService } from "./http_service.ts";
import { openHealth } from "./open_health.ts";
import { reloadService } from "./reload_service.ts";
import { scheduleService } from "./schedule_service.ts";
import type { Service } from "./service.ts";
import { Services } from "./services.ts";
import { pressButton } from "./press_button.ts";
import { Sender } from "./sender.ts";
import { spokenText } from "./spoken_text.ts";
import { TerminalChannel } from "./remote/terminal_channel.ts";
import { Turns } from "./turns.ts";

/** What runs beside the channels once they do. A new one is one more line here. */
const beside: readonly Service[] = [
  scheduleService,
  heartbeatService,
  reloadService,
];

/** A gateway's parts, joined along the way of a message. */
export class Gateway implements GatewayParts {
  readonly #options: GatewayOptions;
  readonly #stop = new AbortController();
  readonly #listening = Promise.withResolvers<void>();
  readonly #sender: Sender;
  /** What is counted. */
  readonly metrics: Metrics = openMetrics();
  /** The agent of the moment. */
  readonly live: LiveAgent;
  /** Queues, lanes and the journal. */
  readonly hub: Hub;
  /** The channels. */
  readonly board: ChannelBoard;
  /** The jobs. */
  readonly jobs: JobStore;
  /** Fires them. */
  readonly scheduler: Scheduler;
  /** How all of it fares. */
  readonly health: Health;
  /** What is done once a turn is over. */
  readonly after: AfterTurns;
  /** The terminals of this machine. */
  readonly terminals: TerminalChannel;
  /** What runs beside the channels. */
  readonly services: Services;

  private constructor(options: GatewayOptions, { config }: LoadedConfig) {
    const { home, log, now, fetch, redact, modelPinned } = options;
    const timezone = config.agent.timezone ?? systemTimeZone();
    this.#options = options;
    this.jobs = new JobStore(home.state, {
      ...{ timezone, now, log: log.child("jobs") },
    });
    this.terminals = new TerminalChannel({
      ...{ state: home.state, config: home.config, now },
      model: () => this.live.parts.model,
      modelOf: (chat) => this.live.agent.modelOf(chat),
      stopTurn: (chat) => this.hub.stopChat(chat),
      onNudge: () => this.scheduler.wake(),
      log: log.child("terminal"),
    });
    this.#sender = new Sender({
      sessions: home.sessions,
      channel: (name) => this.board.get(name, this.#stop.signal),
      send: (chat, reply) => this.hub.send(chat, reply),
    });
    this.live = new LiveAgent({
      ...{ home, log, now, fetch, redact, modelPinned, jobs: this.jobs },
      send: (chat, text, choices) => this.say(chat, text, choices),
      approverOf: ({ channel }) =>
        channel === this.terminals.name ? this.terminals.approver : undefined,
      stopTurn: (chat) => this.hub.stopChat(chat),
      onModelCall: (call) => {
        countModelCall(this.metrics, call);
        this.health.heard(call);
      },
    });
    this.after = new AfterTurns({
      ...{ live: this.live, jobs: this.jobs, state: home.state, log },
    });
    const turns = new Turns({
      ...{ live: this.live, metrics: this.metrics, after: this.after },
      channel: (name) => this.board.find(name),
      say: (chat, text) => {
        this.say(chat, text).catch((error) =>
          log.warn(`Cannot say that: ${describeError(error).message}`)
        );
      },
    });
    this.hub = new Hub({
      ...{ now, log: log.child("hub") },
      folder: `${home.state}/journal`,
      concurrency: config.agent.concurrency,
      isUrgent,
      answer: (message, work) => turns.answer(message, work),
      deliver: (message, delivery) => this.#deliver(message, delivery),
    });
    this.board = new ChannelBoard({
      ...{ log, now, fetch, own: [this.terminals], types: channelTypes },
      config: () => this.live.config,
      commands: commandMenu,
      isUrgent,
      intake: {
        offer: (message) => this.hub.offer(message),
        room: (signal) => this.hub.room(signal),
        amend: (id, text) => this.hub.amend(id, text),
        press: (press) => pressButton(press, this.live),
      },
    });
    this.scheduler = new Scheduler({
      ...{ now, jobs: this.jobs, log: log.child("schedule") },
      fire: (job, due) => this.#fire(job, due),
      isQuiet: (at) =>
        quietUntil(at, this.live.config.quiet_hours, timezone) !== undefined,
    });
    this.services = new Services(options);
    const { live, hub, board, jobs } = this;
    this.health = openHealth({
      ...{ live, hub, board, jobs, services: this.services, redact },
    });
  }

  /** Reads the configuration and joins the parts. Nothing runs yet. */
  static async open(options: GatewayOptions): Promise<Gateway> {
    const loaded = await options.loadConfig();
    const gateway = new Gateway(options, loaded);
    await gateway.live.load(loaded);
    return gateway;
  }

  /** Takes up what was left, then listens. */
  async start(): Promise<void> {
    this.services.start(httpService, this);
    await this.hub.start();
    this.board.start();
    this.#listening.resolve();
    for (const service of beside) this.services.start(service, this);
    this.health.enter("running");
    this.#options.log.info(`Ready: ${this.#describe()}`);
  }

  /** Reads the configuration anew; where it can't be used the old one holds. */
  async reload(): Promise<void> {
    const { log, loadConfig } = this.#options;
    const before = this.live.config;
    try {
      const loaded = await loadConfig();
      if (isSame(loaded.config, before)) return;
      await this.live.load(loaded);
      this.board.reload();
      if (!isSame(before.heartbeat, loaded.config.heartbeat)) {
        await this.services.restart(heartbeatService, this);
      }
      const waiting = needsRestart(before, loaded.config);
      log.info(
        "The configuration was read anew" +
          (waiting.length > 0
            ? `; a restart is needed for ${waiting.join(", ")}`
            : ""),
      );
    } catch (error) {
      const { message, hint } = describeError(error);
      log.error(
        `The configuration stays as it was: ${message}${
          hint ? `. ${hint}` : ""
        }`,
      );
    }
  }

  /** Listens no more, finishes or parks what runs, and ends what it started. */
  async stop(): Promise<void> {
    this.health.enter("stopping");
    this.#stop.abort();
    await this.board.stop();
    await this.hub.stop();
    await this.terminals[Symbol.asyncDispose]();
    await this.after[Symbol.asyncDispose]();
    await this.live[Symbol.asyncDispose]();
    await this.services.stop();
    this.#options.log.info("Ended in order");
  }

  /** Says what the agent says by itself; returns once that can't be lost. */
  readonly say = (
    chat: ChatAddress,
    text: string,
    choices?: Choice[],
  ): Promise<void> => this.#sender.say(chat, text, choices);

  /** Who reads in a chat: where that can't be told, nothing private is said. */
  readonly audienceOf = async (
    chat: ChatAddress,
  ): Promise<"person" | "group"> =>
    (await this.#channelOf(chat))?.audienceOf(chat) ?? "group";

  #describe(): string {
    const { providerName, model } = this.live.parts;
    const channels = Object.keys(this.board.states()).join(", ");
    const hint = this.board.isAnyOn
      ? ""
      : " (Telegram: miniclaw help telegram)";
    return `${providerName} ${model}; channels: ${channels}${hint}`;
  }

  async #fire(job: Job, due: Date): Promise<void> {
    const { chat, person } = job;
    const channel = await this.#channelOf(chat);
    if (channel?.refuses?.(chat, person)) throw unserved(job);
    const message = jobMessage(job, {
      ...{ due, now: this.#options.now() },
      audience: await this.audienceOf(chat),
    });
    await this.hub.receive(message, this.#stop.signal);
  }

  /** Undefined where it isn't on. */
  async #channelOf({ channel }: ChatAddress): Promise<Channel | undefined> {
    const { signal } = this.#stop;
    // One that is only being opened can't tell yet who reads there.
    const found = await this.board.get(channel, signal).catch(() => undefined);
    signal.throwIfAborted();
    return found;
  }

  async #deliver(message: OutboundMessage, delivery: Delivery): Promise<void> {
    await this.#listening.promise;
    const { signal } = delivery;
    const channel = await this.board.get(message.chat.channel, signal);
    const text = channel.showsOutcome ? message.text : spokenText(message);
    if (text.trim() !== "" || channel.showsOutcome) {
      await channel.send({ ...message, text }, delivery);
    }
    this.metrics.repliesSent.add(1, { channel: channel.name });
  }
}

function unserved({ id, chat, person }: Job): MiniclawError {
  const by = person === undefined ? "" : ` for ${person}`;
  return new MiniclawError(
    `Cannot do anything in ${chatKey(chat)}${by}: they aren't allowed`,
    { code: "chat", hint: `Allow them, or: miniclaw cron remove ${id}` },
  );
}

function isUrgent({ text, answer }: InboundMessage): boolean {
  return answer === undefined && isUrgentCommand(text);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
