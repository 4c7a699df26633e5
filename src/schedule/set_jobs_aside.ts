import { setAside } from "../base/set_aside.ts";
import { withLock } from "../base/with_lock.ts";
import { peekJobs } from "./job_file.ts";

/**
 * Sets jobs.json aside if it can't be read, and returns where it is then; the
 * jobs begin anew.
 */
export async function setJobsAside(
  stateFolder: string,
): Promise<string | undefined> {
  const path = `${stateFolder}/jobs.json`;
  return await withLock(`${stateFolder}/jobs.lock`, async () => {
    return await peekJobs(path) ? undefined : await setAside(path);
  });
}
