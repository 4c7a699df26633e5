import * as v from "valibot";
import { chatKey } from "../../../base/chat_address.ts";
import type { Job, JobSchedule } from "../../../schedule/job_store.ts";
import { moment, type Shape } from "../shape.ts";

/** When a job fires, and the zone in which its times are best shown. */
export type ShownSchedule = JobSchedule & {
  /** An IANA zone. */
  timezone: string;
};

/** A job as the API shows it. */
export interface ShownJob {
  /** Unlike that of any other. */
  id: string;
  /** What the agent is told when it fires. */
  message: string;
  /** When it fires. */
  schedule: ShownSchedule;
  /** The chat that it belongs to, such as `web:default`. */
  chat: string;
  /** Whether it fires at all. */
  enabled: boolean;
  /** Whether the message itself is sent, without a model being asked. */
  text: boolean;
  /** Whose idea it was. */
  origin: "person" | "agent";
  /** When it was made, ISO-8601 in UTC. */
  created_at: string;
  /** When it fires next, ISO-8601 in UTC; absent where it waits for nothing. */
  next_run?: string;
  /** When it last fired, ISO-8601 in UTC. */
  last_run?: string;
  /** What came of that: `answered`, `failed: …`, `held` or `missed`. */
  last_result?: string;
  /** When it fired for the only time, ISO-8601 in UTC. */
  done_at?: string;
}

const timezone = v.string();

/** The shape of a job. */
export const shownJob: Shape<unknown, ShownJob> = v.strictObject({
  id: v.string(),
  message: v.string(),
  schedule: v.variant("type", [
    v.strictObject({
      type: v.literal("fire_at"),
      time: v.string(),
      timezone,
    }),
    v.strictObject({
      type: v.literal("interval"),
      minutes: v.number(),
      timezone,
    }),
    v.strictObject({
      type: v.literal("cron"),
      expression: v.string(),
      timezone,
    }),
  ]),
  chat: v.string(),
  enabled: v.boolean(),
  text: v.boolean(),
  origin: v.picklist(["person", "agent"]),
  created_at: moment,
  next_run: v.optional(moment),
  last_run: v.optional(moment),
  last_result: v.optional(v.string()),
  done_at: v.optional(moment),
});

/** A job as it is shown to somebody in a time zone. */
export function showJob(job: Job, timezone: string): ShownJob {
  const { id, message, chat, enabled, created_at, run_requested } = job;
  const { last_run, last_result, done_at } = job;
  const isWaiting = enabled && done_at === undefined;
  const next_run = run_requested ?? (isWaiting ? job.next_run : undefined);
  return {
    ...{ id, message, chat: chatKey(chat), enabled, created_at },
    schedule: showSchedule(job.schedule, timezone),
    text: job.text ?? false,
    origin: job.origin ?? "person",
    ...next_run !== undefined && { next_run },
    ...last_run !== undefined && { last_run },
    ...last_result !== undefined && { last_result },
    ...done_at !== undefined && { done_at },
  };
}

/** Only what is known of it: a person may have written more into the file. */
function showSchedule(schedule: JobSchedule, timezone: string): ShownSchedule {
  switch (schedule.type) {
    case "fire_at":
      return { type: "fire_at", time: schedule.time, timezone };
    case "interval":
      return { type: "interval", minutes: schedule.minutes, timezone };
    case "cron": {
      const { expression, timezone: own } = schedule;
      return { type: "cron", expression, timezone: own };
    }
  }
}
