import type { ChatAddress } from "../base/chat_address.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Hub } from "../hub/hub.ts";
import type { Choice } from "../hub/outbound_message.ts";
import type { JobStore } from "../schedule/job_store.ts";
import type { Scheduler } from "../schedule/scheduler.ts";
import type { AfterTurns } from "./after_turns.ts";
import type { ChannelBoard } from "./channel_board.ts";
import type { ChatLanguages } from "./chat_languages.ts";
import type { Health } from "./health.ts";
import type { LiveAgent } from "./live_agent.ts";
import type { ProgramChats } from "./openai/program_chats.ts";
import type { TerminalChannel } from "./remote/terminal_channel.ts";
import type { WebChannel } from "./web/web_channel.ts";

/** The parts of a gateway that what runs beside the channels may use. */
export interface GatewayParts {
  /** The agent of the moment. */
  live: LiveAgent;
  /** Queues, lanes and the journal. */
  hub: Hub;
  /** The terminals of this machine. */
  terminals: TerminalChannel;
  /** The channel of the web pages. */
  web: WebChannel;
  /** The conversations of clients of the OpenAI protocol. */
  programs: ProgramChats;
  /** What to speak to whom. */
  languages: ChatLanguages;
  /** The jobs. */
  jobs: JobStore;
  /** Fires the jobs. */
  scheduler: Scheduler;
  /** How all of it fares. */
  health: Health;
  /** What is counted. */
  metrics: Metrics;
  /** What is done once a turn is over. */
  after: AfterTurns;
  /** Aborted as soon as the gateway begins to end. */
  stopping: AbortSignal;
  /** Says what the agent says by itself; returns once that can't be lost. */
  say(chat: ChatAddress, text: string, choices?: Choice[]): Promise<void>;
  /** The channels. */
  board: ChannelBoard;
  /** Takes up the configuration as it stands now, if it can be used. */
  reload(): Promise<void>;
  /** Starts and ends what runs beside them as the configuration has it now. */
  reloadServices(): Promise<void>;
  /** Who reads in a chat: where that can't be told, nothing private is said. */
  audienceOf(chat: ChatAddress): Promise<"person" | "group">;
}
