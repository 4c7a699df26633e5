import { stripControl } from "../../base/strip_control.ts";
import { texts } from "../../i18n/en/cron.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { nudgeGateway } from "../nudge_gateway.ts";
import { openJobs } from "./open_jobs.ts";

/** Removes a job. */
export async function removeJob(
  { args: [id] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { jobs } = await openJobs(context);
  const job = await jobs.remove(id);
  await nudgeGateway(context.home);
  context.print({
    text: context.say(texts.removed, {
      id,
      message: stripControl(job.message),
    }),
    json: { removed: job },
  });
}
