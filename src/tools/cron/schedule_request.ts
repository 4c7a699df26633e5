import { UsageError } from "../../base/miniclaw_error.ts";
import type { ScheduleRequest } from "../../schedule/job_store.ts";

/** The arguments that say when a job is to fire. */
export interface ScheduleArgs {
  /** Which of the three; left out, the one whose argument is there. */
  type?: ScheduleRequest["type"];
  /** For `fire_at`. */
  time?: string;
  /** For `interval`. */
  minutes?: number;
  /** For `cron`. */
  expression?: string;
  /** For `fire_at` and `cron`. */
  timezone?: string;
}

/** The schedule that the arguments ask for. Throws when they don't say one. */
export function scheduleRequest(args: ScheduleArgs): ScheduleRequest {
  const { time, minutes, expression, timezone } = args;
  const type = args.type ?? onlyType(args);
  switch (type) {
    case "fire_at":
      return { type, time: needed(type, { time }), timezone };
    case "interval":
      return { type, minutes: needed(type, { minutes }) };
    case "cron":
      return { type, expression: needed(type, { expression }), timezone };
  }
}

function onlyType(
  { time, minutes, expression }: ScheduleArgs,
): ScheduleRequest["type"] {
  const types = [
    time === undefined ? [] : ["fire_at" as const],
    minutes === undefined ? [] : ["interval" as const],
    expression === undefined ? [] : ["cron" as const],
  ].flat();
  if (types.length === 1) return types[0];
  throw new UsageError(
    `Cannot schedule the job: expected one of time, minutes and expression, got ${
      types.length === 0 ? "none" : types.length
    }`,
    { hint: "Say the type: fire_at, interval or cron" },
  );
}

function needed<Value>(
  type: ScheduleRequest["type"],
  argument: Record<string, Value | undefined>,
): Value {
  const [[name, value]] = Object.entries(argument);
  if (value !== undefined) return value;
  throw new UsageError(
    `Cannot schedule the job: expected "${name}" with type "${type}", got none`,
  );
}
