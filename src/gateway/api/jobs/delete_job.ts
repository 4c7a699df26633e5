import * as v from "valibot";
import type { Operation } from "../operation.ts";
import { requireJob } from "./require_job.ts";

/** Removes a job. */
export const deleteJob: Operation = {
  method: "DELETE",
  path: "/api/jobs/:id",
  id: "deleteJob",
  summary: "Remove a job",
  tag: "jobs",
  result: v.undefined(),
  status: 204,
  errors: { 404: "There is no such job" },
  async run({ params: { id } }, { gateway: { jobs } }) {
    await requireJob(jobs, id);
    await jobs.remove(id);
    return { body: undefined };
  },
};
