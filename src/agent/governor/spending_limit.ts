import { type Phrase, phrase } from "../../base/phrase.ts";
import type { Config } from "../../config/config.ts";
import { texts } from "../../i18n/en/chat.ts";
import type { UsageSource } from "../../usage/usage_entry.ts";
import type { Spending } from "./spending.ts";

/** A ceiling on the tokens of some work. */
export interface SpendingLimit {
  /** Its key in the configuration. */
  key:
    | "limits.tokens_per_turn"
    | "limits.tokens_per_job"
    | "limits.tokens_per_day"
    | "heartbeat.tokens_per_day";
  /** Tokens it allows, read and written together. */
  most: number;
  /** Whether it is for all of a day, not for one piece of work. */
  perDay: boolean;
  /** What can't be done once it is reached, as a sentence. */
  what: Phrase;
  /** What it allows the tokens for. */
  span: "day" | "run" | "turn";
}

/** Those parts of the configuration in which limits stand. */
export type LimitConfig = Pick<Config, "limits" | "heartbeat">;

const CANNOT_GO_ON = {
  chat: texts.cannotGoOnChat,
  job: texts.cannotGoOnJob,
  heartbeat: texts.cannotGoOnHeartbeat,
  background: texts.cannotGoOnTask,
  condense: texts.cannotGoOnNotes,
} as const;

/** The limits that hold for some work; a limit of 0 is none. */
export function limitsFor(
  { source, job }: Spending,
  config: LimitConfig,
): SpendingLimit[] {
  const { limits } = config;
  const all = [
    dayLimit(config),
    ...(source === "heartbeat" ? [heartbeatLimit(config)] : []),
    // What a run of a job may spend is set on its own, where it is set.
    job !== undefined && limits.tokens_per_job > 0
      ? jobLimit(job, config)
      : turnLimit(source, config),
  ];
  return all.filter(({ most }) => most > 0);
}

/** The limit of a day. */
export function dayLimit({ limits }: LimitConfig): SpendingLimit {
  return {
    key: "limits.tokens_per_day",
    most: limits.tokens_per_day,
    perDay: true,
    what: phrase(texts.cannotAsk),
    span: "day",
  };
}

function heartbeatLimit({ heartbeat }: LimitConfig): SpendingLimit {
  return {
    key: "heartbeat.tokens_per_day",
    most: heartbeat.tokens_per_day,
    perDay: true,
    what: phrase(texts.cannotLook),
    span: "day",
  };
}

function jobLimit(job: string, { limits }: LimitConfig): SpendingLimit {
  return {
    key: "limits.tokens_per_job",
    most: limits.tokens_per_job,
    perDay: false,
    what: phrase(texts.cannotGoOnNamedJob, { job }),
    span: "run",
  };
}

function turnLimit(
  source: UsageSource,
  { limits }: LimitConfig,
): SpendingLimit {
  return {
    key: "limits.tokens_per_turn",
    most: limits.tokens_per_turn,
    perDay: false,
    what: phrase(CANNOT_GO_ON[source]),
    span: "turn",
  };
}
