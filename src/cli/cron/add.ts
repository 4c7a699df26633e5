import { UsageError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { jobChat } from "../../gateway/job_chat.ts";
import { texts } from "../../i18n/en/cron.ts";
import type { MissedPolicy } from "../../schedule/job_store.ts";
import { nextRun } from "../../tools/cron/describe_job.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { userName } from "../user_name.ts";
import { openJobs } from "./open_jobs.ts";
import { requestedSchedule } from "./requested_schedule.ts";
import { tellGateway } from "./tell_gateway.ts";

/** Adds a job. */
export async function addJob(
  { values, switches }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const schedule = requestedSchedule(values);
  const chat = jobChat(values.chat ?? "cli:default", {
    name: "--chat",
    user: userName(context.world.env),
  });
  const message = await readMessage(values.message, context);
  const { jobs, timezone } = await openJobs(context);
  const job = await jobs.add({
    schedule,
    ...chat,
    message,
    origin: "person",
    ...switches.has("text") && { text: true },
    ...values.missed && { missed: values.missed as MissedPolicy },
  });
  await tellGateway(context);
  context.print({
    text: context.say(texts.added, {
      id: job.id,
      moment: nextRun(job, timezone),
    }),
    json: { added: job },
  });
}

async function readMessage(
  value: string | undefined,
  { world }: CommandContext,
): Promise<string> {
  if (value === undefined) {
    throw new UsageError(phrase(texts.noMessage), {
      hint: phrase(texts.giveMessage),
    });
  }
  return value === "-" ? await world.readStdin() : value;
}
