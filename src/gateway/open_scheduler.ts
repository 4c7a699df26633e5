import { quietUntil } from "../schedule/quiet_until.ts";
import { Scheduler } from "../schedule/scheduler.ts";
import { fireJob } from "./fire_job.ts";
import type { GatewayOptions } from "./gateway_options.ts";
import type { GatewayParts } from "./gateway_parts.ts";

/** What a scheduler is opened with beside the parts that it joins. */
export interface SchedulerSetting {
  /** What the gateway was made from. */
  options: GatewayOptions;
  /** The person's IANA time zone at the start. */
  timezone: string;
}

/** Has each job be a message of its chat when it is due. */
export function openScheduler(
  { board, hub, jobs, live, stopping }: GatewayParts,
  { options: { now, log }, timezone }: SchedulerSetting,
): Scheduler {
  return new Scheduler({
    ...{ now, jobs, log: log.child("schedule") },
    fire: (job, due) =>
      fireJob(job, { ...{ due, now, board, hub }, signal: stopping }),
    isQuiet: (at) =>
      quietUntil(at, live.config.quiet_hours, timezone) !== undefined,
  });
}
