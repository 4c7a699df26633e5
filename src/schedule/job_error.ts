import { MiniclawError } from "../base/miniclaw_error.ts";
import { type Gap, phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/jobs.ts";
import type { Job } from "./job.ts";

const UNKNOWN = {
  remove: texts.unknownToRemove,
  enable: texts.unknownToEnable,
  disable: texts.unknownToDisable,
  run: texts.unknownToRun,
};

/** What can be done with a job that is there. */
export type JobAction = "remove" | "enable" | "disable" | "run";

/** There is no job of that id among those that are known. */
export function unknownJob(
  id: string,
  { action, known }: { action: JobAction; known: readonly Job[] },
): MiniclawError {
  const ids = known.map((job) => job.id).join(", ");
  return new MiniclawError(phrase(UNKNOWN[action], { id }), {
    code: "job",
    hint: ids ? phrase(texts.theJobsAre, { ids }) : phrase(texts.noJobs),
  });
}

/** The job can never fire again. */
export function jobIsOver(id: string): MiniclawError {
  return new MiniclawError(phrase(texts.isOver, { id }), {
    code: "job",
    hint: phrase(texts.runOnceMore, { id }),
  });
}

/** The job's schedule, edited by hand, can't be read. */
export function jobIsBroken(id: string, fault: Gap): MiniclawError {
  return new MiniclawError(phrase(texts.isBroken, { id, fault }), {
    code: "job",
    hint: phrase(texts.correctOrRemove),
  });
}
