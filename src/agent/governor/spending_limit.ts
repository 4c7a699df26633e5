import type { Config } from "../../config/config.ts";
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
  /** What can't be done once it is reached. */
  act: string;
  /** What it allows the tokens for. */
  span: string;
}

/** Those parts of the configuration in which limits stand. */
export type LimitConfig = Pick<Config, "limits" | "heartbeat">;

const WORK: Record<UsageSource, string> = {
  chat: "this message",
  job: "this job",
  heartbeat: "this look at HEARTBEAT.md",
  background: "this task",
  condense: "these notes",
};

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
    act: "ask the model",
    span: "a day",
  };
}

function heartbeatLimit({ heartbeat }: LimitConfig): SpendingLimit {
  return {
    key: "heartbeat.tokens_per_day",
    most: heartbeat.tokens_per_day,
    perDay: true,
    act: "look at HEARTBEAT.md",
    span: "a day",
  };
}

function jobLimit(job: string, { limits }: LimitConfig): SpendingLimit {
  return {
    key: "limits.tokens_per_job",
    most: limits.tokens_per_job,
    perDay: false,
    act: `go on with job ${job}`,
    span: "a run",
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
    act: `go on with ${WORK[source]}`,
    span: "a turn",
  };
}
