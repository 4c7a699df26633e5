import type { ChatAddress } from "../base/chat_address.ts";
import { systemTimeZone } from "../base/zoned_time.ts";
import type { LoadedConfig } from "../config/load_config.ts";
import type { Hub } from "../hub/hub.ts";
import type { Choice } from "../hub/outbound_message.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { JobStore } from "../schedule/job_store.ts";
import type { Scheduler } from "../schedule/scheduler.ts";
import { AfterTurns } from "./after_turns.ts";
import { audienceOf } from "./audience_of.ts";
import type { ChannelBoard } from "./channel_board.ts";
import { ChatLanguages } from "./chat_languages.ts";
import type { GatewayOptions } from "./gateway_options.ts";
import type { GatewayParts } from "./gateway_parts.ts";
import type { Health } from "./health.ts";
import type { LiveAgent } from "./live_agent.ts";
import { openBoard } from "./open_board.ts";
import { openHub } from "./open_hub.ts";
import { openLiveAgent } from "./open_live_agent.ts";
import { openMetrics } from "./open_metrics.ts";
import { openPrograms } from "./open_programs.ts";
import type { ProgramChats } from "./openai/program_chats.ts";
import { openScheduler } from "./open_scheduler.ts";
import { openTerminals } from "./open_terminals.ts";
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
import { Sender } from "./sender.ts";
import type { TerminalChannel } from "./remote/terminal_channel.ts";
import { WebChannel } from "./web/web_channel.ts";

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
  /** The conversations of clients of the OpenAI protocol. */
  readonly programs: ProgramChats;
  /** What runs beside the channels. */
  readonly services: Services;

  /** Each part may ask those above it at once, and those below it when it works. */
  private constructor(options: GatewayOptions, { config }: LoadedConfig) {
    const { home, log, now, env, redact } = options;
    const { state } = home;
    const timezone = config.agent.timezone ?? systemTimeZone();
    const listening = this.#listening.promise;
    const configured = (): string => this.live.config.language;
    this.#options = options;
    this.languages = new ChatLanguages({ state, env, log, configured });
    this.jobs = new JobStore(state, {
      ...{ timezone, now, log: log.child("jobs") },
      onMissed: () => this.metrics.jobsFired.add(1, { outcome: "missed" }),
    });
    this.terminals = openTerminals(this, options);
    this.web = new WebChannel({
      ...{ state, now },
      choiceOf: (chat) => this.live.agent.choiceOf(chat),
    });
    this.live = openLiveAgent(this, options);
    const { live, jobs, metrics } = this;
    this.after = new AfterTurns({ live, jobs, metrics, state, log });
    this.hub = openHub(this, { options, config, listening });
    this.board = openBoard(this, options);
    this.#sender = new Sender({
      sessions: home.sessions,
      channel: (name) => this.board.get(name, this.stopping),
      send: (chat, reply) => this.hub.send(chat, reply),
    });
    this.scheduler = openScheduler(this, { options, timezone });
    this.services = new Services(options);
    this.programs = openPrograms(this, options);
    const { hub, board, services } = this;
    this.health = openHealth({ live, hub, board, jobs, services, redact });
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
    this.web.recall(this.hub.undone());
    this.board.start();
    this.#listening.resolve();
    this.live.tellWhatEnded(this.stopping);
    this.programs.sweep(this.stopping);
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
    this.web.end();
    await this.terminals[Symbol.asyncDispose]();
    await this.after[Symbol.asyncDispose]();
    await this.live[Symbol.asyncDispose]();
    await this.languages[Symbol.asyncDispose]();
    await this.services.stop();
    await this.programs[Symbol.asyncDispose]();
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
}
