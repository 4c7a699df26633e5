import * as v from "valibot";
import type { Operation } from "../operation.ts";
import { requireJob } from "./require_job.ts";
import { showJob, type ShownJob, shownJob } from "./shown_job.ts";

/** Whether a job is to fire. */
export interface JobSwitch {
  /** Whether it is. */
  enabled: boolean;
}

/** Switches a job on or off. */
export const switchJob: Operation<undefined, JobSwitch, ShownJob> = {
  method: "PATCH",
  path: "/api/jobs/:id",
  id: "switchJob",
  summary: "Switch a job on or off",
  tag: "jobs",
  body: v.strictObject({ enabled: v.boolean() }),
  result: shownJob,
  errors: { 404: "There is no such job", 422: "It can never fire again" },
  async run({ params: { id }, body }, { gateway: { jobs, live } }) {
    await requireJob(jobs, id);
    const job = await (body.enabled ? jobs.enable(id) : jobs.disable(id));
    return { body: showJob(job, live.parts.timezone) };
  },
};
