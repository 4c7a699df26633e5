import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { nudgeGateway } from "../nudge_gateway.ts";
import { openJobs } from "./open_jobs.ts";

/** Has a job fire once, whatever its schedule. */
export async function runJob(
  { args: [id] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { jobs } = await openJobs(context);
  const job = await jobs.requestRun(id);
  const isTold = await nudgeGateway(context.home) === "told";
  context.print({
    text: isTold
      ? `The job ${id} runs now`
      : `No gateway runs: the job ${id} will run when it starts (miniclaw gateway)`,
    json: { requested: job, running: isTold },
  });
}
