import { texts } from "../../i18n/en/cron.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { nudgeGateway } from "../nudge_gateway.ts";
import { openJobs } from "./open_jobs.ts";

/** Keeps a job from firing until it is enabled again. */
export async function disableJob(
  { args: [id] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { jobs } = await openJobs(context);
  const job = await jobs.disable(id);
  await nudgeGateway(context.home);
  context.print({
    text: context.say(texts.disabled, { id }),
    json: { disabled: job },
  });
}
