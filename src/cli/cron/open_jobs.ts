import { systemTimeZone } from "../../base/zoned_time.ts";
import { JobStore } from "../../schedule/job_store.ts";
import type { CommandContext } from "../command_context.ts";

/** The jobs of a home. */
export interface OpenJobs {
  /** The jobs. */
  jobs: JobStore;
  /** The person's IANA time zone. */
  timezone: string;
}

/** Opens the jobs of this home, in the person's time zone. */
export async function openJobs(context: CommandContext): Promise<OpenJobs> {
  const { config } = await context.loadConfig();
  const { home, log, world } = context;
  const timezone = config.agent.timezone ?? systemTimeZone();
  const jobs = new JobStore(home.state, {
    timezone,
    log: log.child("schedule"),
    now: () => world.now(),
  });
  return { jobs, timezone };
}
