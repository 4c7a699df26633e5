import { stripControl } from "../../base/strip_control.ts";
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
    text: `Removed the job ${id}: ${stripControl(job.message)}`,
    json: { removed: job },
  });
}
