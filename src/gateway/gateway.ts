import { isUrgentCommand } from "../agent/commands/answer_command.ts";
import { commandMenu } from "../agent/commands/chat_commands.ts";
import type { ChatAddress } from "../base/chat_address.ts";
import { describeError } from "../i18n/describe_error.ts";
import { systemTimeZone } from "../base/zoned_time.ts";
import { channelTypes } from "../channels/channels.ts";
import type { LoadedConfig } from "../config/load_config.ts";
import { Hub } from "../hub/hub.ts";
import type { Delivery } from "../hub/hub_options.ts";
import type { InboundMessage } from "../hub/inbound_message.ts";
import type { Choice, OutboundMessage } from "../hub/outbound_message.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { JobStore } from "../schedule/job_store.ts";
import { quietUntil } from "../schedule/quiet_until.ts";
import { Scheduler } from "../schedule/scheduler.ts";
import { AfterTurns } from "./after_turns.ts";
import { audienceOf } from "./audience_of.ts";
import { ChannelBoard } from "./channel_board.ts";
import { ChatLanguages } from "./chat_languages.ts";
import { deliverMessage } from "./deliver_message.ts";
import { fireJob } from "./fire_job.ts";
import type { GatewayOptions } from "./gateway_options.ts";
import type { GatewayParts } from "./gateway_parts.ts";
import type { Health } from "./health.ts";
import { LiveAgent } from "./live_agent.ts";
import { countMessage, countModelCall, openMetrics } from "./open_metrics.ts";
import { backupService } from "./backup_service.ts";
import { heartbeatService } from "./heartbeat_service.ts";
import { httpService } from "./http_service.ts";
import { openHealth } from "./open_health.ts";
import { reloadConfig } from "./reload_config.ts";
import { reloadService } from "./reload_service.ts";
import { scheduleService } from "./schedule_service.ts";
import type { Service } from "./service.ts";
import { Services } from "./services.ts";
import { systemdService } from "./systemd_service.ts";
import { pressButton } from "./press_button.ts";
import { Sender } from "./sender.ts";
import { TerminalChannel } from "./remote/terminal_channel.ts";
import { Turns } from "./turns.ts";
import { askOnPages } from "./web/ask_on_pages.ts";
import { WebChannel } from "./web/web_channel.ts";
import { webType } from "./web/web_type.ts";

/** What runs beside the channels once they do. A new one is one more line here. */
const beside: readonly Service[] = [
  scheduleService,
  heartbeatService,
  backupService,
  reloadService,
  systemdService,
];

/** A gateway's parts, joined along the way of a message. */
export class Gateway implements GatewayParts {
  readonly #options: GatewayOptions;
  readonly #stop = new AbortController();
  readonly #listening = Promise.withResolvers<void>();
  readonly #sender: Sender;
  #reading: Promise<void> = Promise.resolve();
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
  /** What to speak to whom. */
  readonly languages: ChatLanguages;
  /** What is done once a turn is over. */
  readonly after: AfterTurns;
  /** The terminals of this machine. */
  readonly terminals: TerminalChannel;
  /** The web pages. */
  readonly web: WebChannel;
  /** What runs beside the channels. */
  readonly services: Services;

  private constructor(options: GatewayOptions, { config }: LoadedConfig) {
    const { home, log, now, fetch, redact, modelPinned } = options;
    const timezone = config.agent.timezone ?? systemTimeZone();
    this.#options = options;
    this.languages = new ChatLanguages({
      ...{ state: home.state, env: options.env, log },
      configured: () => this.live.config.language,
    });
    const languageOf = this.languages.of;
    this.jobs = new JobStore(home.state, {
      ...{ timezone, now, log: log.child("jobs") },
      onMissed: () => this.metrics.jobsFired.add(1, { outcome: "missed" }),
    });
    this.terminals = new TerminalChannel({
      ...{ state: home.state, config: home.config, now, languageOf },
      model: () => this.live.parts.model,
      modelOf: (chat) => this.live.agent.modelOf(chat),
      stopTurn: (chat) => this.hub.stopChat(chat),
      onNudge: () => this.scheduler.wake(),
      log: log.child("terminal"),
    });
    this.web = new WebChannel({ state: home.state, now });
    this.#sender = new Sender({
      sessions: home.sessions,
      channel: (name) => this.board.get(name, this.#stop.signal),
      send: (chat, reply) => this.hub.send(chat, reply),
    });
    const approvers = new Map([
      [this.terminals.name, this.terminals.approver],
      [
        this.web.name,
        askOnPages({ web: this.web, now, pending: () => this.live.pending }),
      ],
    ]);
    this.live = new LiveAgent({
      ...{
        home,
        log,
        now,
        fetch,
        redact,
        modelPinned,
        jobs: this.jobs,
        languageOf,
      },
      send: (chat, text, choices) => this.say(chat, text, choices),
      approverOf: ({ channel }) => approvers.get(channel),
      stopTurn: (chat) => this.hub.stopChat(chat),
      onModelCall: (call) => {
        countModelCall(this.metrics, call, this.live.config);
        this.health.heard(call);
      },
    });
    this.after = new AfterTurns({
      ...{ live: this.live, jobs: this.jobs, metrics: this.metrics },
      ...{ state: home.state, log },
    });
    const turns = new Turns({
      ...{
        live: this.live,
        metrics: this.metrics,
        after: this.after,
        languageOf,
      },
      channel: (name) => this.board.find(name),
      say: (chat, text) => {
        this.say(chat, text).catch((error) =>
          log.warn(`Cannot say that: ${describeError(error).message}`)
        );
      },
    });
    this.hub = new Hub({
      ...{ now, languageOf, log: log.child("hub") },
      folder: `${home.state}/journal`,
      concurrency: config.agent.concurrency,
      isUrgent,
      answer: (message, work) => turns.answer(message, work),
      onReceived: (message) => {
        countMessage(this.metrics, message);
        this.languages.note(message);
      },
      onSettled: ({ chat: { channel } }, how) => {
        if (how === "delivered") this.metrics.repliesSent.add(1, { channel });
      },
      deliver: (message, delivery) => this.#deliver(message, delivery),
    });
    this.board = new ChannelBoard({
      ...{
        log,
        now,
        fetch,
        own: [this.terminals],
        types: [...channelTypes, webType(this.web)],
      },
      config: () => this.live.config,
      commands: commandMenu,
      preferred: this.languages.preferred,
      isUrgent,
      intake: {
        offer: (message) => this.hub.offer(message),
        room: (signal) => this.hub.room(signal),
        amend: (id, text) => this.hub.amend(id, text),
        press: (press) => {
          const { agent, pending } = this.live;
          return pressButton(press, { agent, pending, languageOf });
        },
      },
    });
    this.scheduler = new Scheduler({
      ...{ now, jobs: this.jobs, log: log.child("schedule") },
      fire: (job, due) =>
        fireJob(job, {
          ...{ due, now, board: this.board, hub: this.hub },
          signal: this.#stop.signal,
        }),
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
    await gateway.languages.open();
    return gateway;
  }

  /** Takes up what was left, then listens. */
  async start(): Promise<void> {
    this.services.start(httpService, this);
    await this.hub.start();
    this.board.start();
    this.#listening.resolve();
    this.live.tellWhatEnded(this.stopping);
    for (const service of beside) this.services.start(service, this);
    this.health.enter("running");
    this.#options.log.info(`Ready: ${this.#describe()}`);
  }

  /** Aborted as soon as the gateway begins to end. */
  get stopping(): AbortSignal {
    return this.#stop.signal;
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
    await this.languages[Symbol.asyncDispose]();
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
    audienceOf(
      chat,
      await this.board.whenOpen(chat.channel, this.#stop.signal),
    );

  /** Takes up the configuration as it stands now: one reading after the other. */
  reload(): Promise<void> {
    this.#reading = this.#reading.then(() => reloadConfig(this, this.#options));
    return this.#reading;
  }

  /** Starts and ends what runs beside the channels as the configuration has it. */
  reloadServices(): Promise<void> {
    return this.services.reload(this);
  }

  #describe(): string {
    const { providerName, model } = this.live.parts;
    const channels = Object.keys(this.board.states()).join(", ");
    const hint = this.board.isAnyOn
      ? ""
      : " (Telegram: miniclaw help telegram)";
    return `${providerName} ${model}; channels: ${channels}${hint}`;
  }

  async #deliver(message: OutboundMessage, delivery: Delivery): Promise<void> {
    await this.#listening.promise;
    const { channel } = message.chat;
    const its = await this.board.get(channel, delivery.signal);
    await deliverMessage(message, delivery, {
      ...{ channel: its, languageOf: this.languages.of },
    });
  }
}

function isUrgent({ text, answer }: InboundMessage): boolean {
  return answer === undefined && isUrgentCommand(text);
}
