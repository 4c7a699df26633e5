import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/resources.ts";
import type { Job, JobStore } from "../../../schedule/job_store.ts";

/** The job of that id. */
export async function requireJob(jobs: JobStore, id: string): Promise<Job> {
  const job = await jobs.find(id);
  if (job) return job;
  throw new MiniclawError(phrase(texts.unknownJob, { id }), {
    code: "not_found",
  });
}
