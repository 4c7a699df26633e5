import * as v from "valibot";
import type { ChatAddress } from "../base/chat_address.ts";
import { UsageError } from "../base/miniclaw_error.ts";
import { describeJob, nextRun } from "./cron/describe_job.ts";
import { type ScheduleArgs, scheduleRequest } from "./cron/schedule_request.ts";
import { defineTool, type Tool, type ToolContext } from "./tool.ts";

/** What a person has to know, where nothing fires jobs, so that they don't wait in vain. */
export const JOBS_NEED_GATEWAY =
  "Tell the person: jobs fire only while `miniclaw gateway` runs";

interface CronArgs extends ScheduleArgs {
  action: "add" | "list" | "remove";
  message?: string;
  text?: boolean;
  id?: string;
}

/** Adds, lists and removes the scheduled jobs of a chat. */
export const cron: Tool = defineTool<CronArgs>({
  name: "cron",
  description:
    "Schedules something for later in this chat: a reminder or a task, once or " +
    "again and again. The actions are add, list and remove.",
  parameters: v.strictObject({
    action: v.pipe(
      v.picklist(["add", "list", "remove"]),
      v.description(
        "add needs message and one of time, minutes, expression; remove needs id",
      ),
    ),
    type: v.optional(v.pipe(
      v.picklist(["fire_at", "interval", "cron"]),
      v.description(
        "fire_at: once, at time. interval: every so many minutes. cron: by the calendar, with expression",
      ),
    )),
    time: v.optional(v.pipe(
      v.string(),
      v.description(
        "For fire_at, ISO-8601 such as 2026-11-20T18:30, in the person's time zone unless it says another",
      ),
    )),
    minutes: v.optional(v.pipe(
      v.number(),
      v.integer(),
      v.minValue(2),
      v.description("For interval: whole minutes, 2 or more"),
    )),
    expression: v.optional(v.pipe(
      v.string(),
      v.description(
        "For cron, five fields (minute hour day month weekday): 30 8 * * 1-5 is 8:30 on working days",
      ),
    )),
    timezone: v.optional(v.pipe(
      v.string(),
      v.description(
        "An IANA zone such as Europe/Paris; left out: the person's own",
      ),
    )),
    message: v.optional(v.pipe(
      v.string(),
      v.description("For add: what you are told to do or say at that time"),
    )),
    text: v.optional(v.pipe(
      v.boolean(),
      v.description(
        "For add: true, and message itself is sent to the person at that time, " +
          "which suits a plain reminder; else you are asked",
      ),
    )),
    id: v.optional(v.pipe(
      v.string(),
      v.description("For remove: the id that add and list show"),
    )),
  }),
  touches: ({ action }) => [{ scope: "jobs", write: action !== "list" }],
  harmsTwice: ({ action }) => action === "add",
  run(args, context): Promise<string> {
    switch (args.action) {
      case "add":
        return add(args, context);
      case "list":
        return list(context);
      case "remove":
        return remove(args, context);
    }
  },
});

async function add(args: CronArgs, context: ToolContext): Promise<string> {
  const { person, jobs, timezone, firesJobs } = context;
  const chat = chatOf(context);
  const schedule = scheduleRequest(args);
  const { message = "", text } = args;
  const origin = context.byItselfFor ? "agent" : "person";
  const job = await jobs.add({
    ...{ schedule, chat, message, person, origin },
    ...text && { text },
  });
  const added = `Added the job ${job.id}, next run ${nextRun(job, timezone)}`;
  return firesJobs ? added : `${added}. ${JOBS_NEED_GATEWAY}`;
}

async function list(context: ToolContext): Promise<string> {
  const { jobs, timezone } = context;
  const known = await jobs.list(chatOf(context));
  return known.length > 0
    ? known.map((job) => describeJob(job, timezone)).join("\n")
    : "There are no jobs in this chat";
}

async function remove(
  { id }: CronArgs,
  context: ToolContext,
): Promise<string> {
  if (id === undefined) {
    throw new UsageError("Cannot remove a job: expected its id, got none", {
      hint: "The action list shows the ids",
    });
  }
  const job = await context.jobs.remove(id, chatOf(context));
  return `Removed the job ${job.id}: ${job.message}`;
}

/** A job made in the background outlives the conversation there. */
function chatOf({ chat, byItselfFor }: ToolContext): ChatAddress {
  return byItselfFor ?? chat;
}
