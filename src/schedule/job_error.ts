import { MiniclawError } from "../base/miniclaw_error.ts";
import type { Job } from "./job.ts";

/** There is no job of that id among those that are known. */
export function unknownJob(
  id: string,
  { action, known }: { action: string; known: readonly Job[] },
): MiniclawError {
  const ids = known.map((job) => job.id);
  return new MiniclawError(
    `Cannot ${action} the job "${id}": there is none of that id`,
    {
      code: "job",
      hint: ids.length > 0
        ? `The jobs are: ${ids.join(", ")}`
        : "There are no jobs",
    },
  );
}

/** The job can never fire again. */
export function jobIsOver(id: string): MiniclawError {
  return new MiniclawError(
    `Cannot enable the job "${id}": its only time has passed`,
    {
      code: "job",
      hint: `Run it once more with: miniclaw cron run ${id}`,
    },
  );
}

/** The job's schedule, edited by hand, can't be read. */
export function jobIsBroken(id: string, fault: string): MiniclawError {
  return new MiniclawError(`Cannot enable the job "${id}": ${fault}`, {
    code: "job",
    hint:
      "Its schedule stands in state/jobs.json; or remove it and add it anew",
  });
}
