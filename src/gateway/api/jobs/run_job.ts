import type { Operation } from "../operation.ts";
import { requireJob } from "./require_job.ts";
import { showJob, type ShownJob, shownJob } from "./shown_job.ts";

/** Has a job fire once, out of turn. */
export const runJob: Operation<undefined, undefined, ShownJob> = {
  method: "POST",
  path: "/api/jobs/:id/run",
  id: "runJob",
  summary: "Run a job once, now",
  tag: "jobs",
  result: shownJob,
  status: 202,
  errors: { 404: "There is no such job" },
  async run({ params: { id } }, { gateway: { jobs, live } }) {
    await requireJob(jobs, id);
    const job = await jobs.requestRun(id);
    return { body: showJob(job, live.parts.timezone) };
  },
};
