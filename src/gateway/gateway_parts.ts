import type { ChatAddress } from "../base/chat_address.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Scheduler } from "../schedule/scheduler.ts";
import type { AfterTurns } from "./after_turns.ts";
import type { Health } from "./health.ts";
import type { LiveAgent } from "./live_agent.ts";

/** The parts of a gateway that what runs beside the channels may use. */
export interface GatewayParts {
  /** The agent of the moment. */
  live: LiveAgent;
  /** Fires the jobs. */
  scheduler: Scheduler;
  /** How all of it fares. */
  health: Health;
  /** What is counted. */
  metrics: Metrics;
  /** What is done once a turn is over. */
  after: AfterTurns;
  /** Says what the agent says by itself; returns once that can't be lost. */
  say(chat: ChatAddress, text: string): Promise<void>;
  /** Who reads in a chat: where that can't be told, nothing private is said. */
  audienceOf(chat: ChatAddress): Promise<"person" | "group">;
  /** Reads the configuration anew; where it can't be used the old one holds. */
  reload(): Promise<void>;
}
