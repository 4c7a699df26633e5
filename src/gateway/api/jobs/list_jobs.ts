import * as v from "valibot";
import type { Operation } from "../operation.ts";
import { showJob, type ShownJob, shownJob } from "./shown_job.ts";

/** The jobs, the next to fire first. */
export interface JobList {
  /** Each of them. */
  items: ShownJob[];
}

/** Lists the jobs of all chats. */
export const listJobs: Operation<undefined, undefined, JobList> = {
  method: "GET",
  path: "/api/jobs",
  id: "listJobs",
  summary: "List the scheduled jobs, the next to fire first",
  tag: "jobs",
  result: v.strictObject({ items: v.array(shownJob) }),
  async run(_input, { gateway: { jobs, live } }) {
    const { timezone } = live.parts;
    const items = (await jobs.list()).map((job) => showJob(job, timezone));
    return { body: { items } };
  },
};
