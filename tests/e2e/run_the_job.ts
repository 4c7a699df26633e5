import { equal } from "node:assert/strict";
import type { Program } from "./program.ts";

/** A time that comes long after the test: who waits for it has the job run. */
export function later(): string {
  return new Date(Date.now() + 24 * 3_600_000).toISOString();
}

/** Has the only job that there is run, as a person may. */
export async function runTheJob(program: Program): Promise<void> {
  const { jobs } = await program.readJson("state/jobs.json") as {
    jobs: { id: string }[];
  };
  equal(jobs.length, 1);
  const { code, stderr } = await program.run(["cron", "run", jobs[0].id]);
  equal(code, 0, stderr);
}
