import { texts } from "../../i18n/en/cron.ts";
import { nextRun } from "../../tools/cron/describe_job.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { openJobs } from "./open_jobs.ts";
import { tellGateway } from "./tell_gateway.ts";

/** Has a job fire again, from its next time on. */
export async function enableJob(
  { args: [id] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { jobs, timezone } = await openJobs(context);
  const job = await jobs.enable(id);
  await tellGateway(context);
  context.print({
    text: context.say(texts.enabled, { id, moment: nextRun(job, timezone) }),
    json: { enabled: job },
  });
}
