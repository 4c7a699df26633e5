import { texts } from "../../i18n/en/cron.ts";
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
    text: context.say(isTold ? texts.runsNow : texts.runsLater, { id }),
    json: { requested: job, running: isTold },
  });
}
