import * as v from "valibot";
import type { ScheduleRequest } from "../../../schedule/job_store.ts";
import { jobChat } from "../../job_chat.ts";
import type { Operation } from "../operation.ts";
import { showJob, type ShownJob, shownJob } from "./shown_job.ts";

/** A job to be. */
export interface JobRequest {
  /** What the agent is told when it fires. */
  message: string;
  /** When it fires. */
  schedule: ScheduleRequest;
  /** The chat that it belongs to, such as `web:default`. */
  chat: string;
  /** Whether the message itself is sent, without a model being asked. */
  text: boolean;
}

const timezone = v.optional(v.pipe(v.string(), v.maxLength(100)));

const schedule = v.variant("type", [
  v.strictObject({
    type: v.literal("fire_at"),
    time: v.pipe(v.string(), v.maxLength(100)),
    timezone,
  }),
  v.strictObject({
    type: v.literal("interval"),
    minutes: v.pipe(v.number(), v.integer()),
    timezone,
  }),
  v.strictObject({
    type: v.literal("cron"),
    expression: v.pipe(v.string(), v.maxLength(200)),
    timezone,
  }),
]);

/** Schedules a job. */
export const addJob: Operation<undefined, JobRequest, ShownJob> = {
  method: "POST",
  path: "/api/jobs",
  id: "addJob",
  summary: "Schedule a job",
  tag: "jobs",
  body: v.strictObject({
    message: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20_000)),
    schedule,
    chat: v.optional(v.string(), "web:default"),
    text: v.optional(v.boolean(), false),
  }),
  result: shownJob,
  status: 201,
  async run({ body }, { gateway: { jobs, live }, user }) {
    const { message, schedule, chat, text } = body;
    const job = await jobs.add({
      ...{ message: message.toWellFormed(), schedule, origin: "person" },
      ...jobChat(chat, { name: "chat", user }),
      ...text && { text },
    });
    return { body: showJob(job, live.parts.timezone) };
  },
};
