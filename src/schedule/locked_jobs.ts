import type { Logger } from "../base/logger.ts";
import { withLock } from "../base/with_lock.ts";
import type { Job } from "./job.ts";
import { readJobs, writeJobs } from "./job_file.ts";

/** What becomes of the jobs: the same array where nothing does. */
export interface JobsUpdate<Result> {
  /** All of them, as they are to be kept. */
  jobs: readonly Job[];
  /** What is handed back. */
  result: Result;
}

/** jobs.json, read and written by one at a time. */
export class LockedJobs {
  readonly #path: string;
  readonly #log: Logger;

  /** The file at a path; its folder need not exist yet. */
  constructor(path: string, log: Logger) {
    this.#path = path;
    this.#log = log;
  }

  /** All jobs. */
  read(): Promise<Job[]> {
    return this.#locked(() => readJobs(this.#path, this.#log));
  }

  /** Reads the jobs and writes what becomes of them. */
  update<Result>(
    work: (jobs: readonly Job[]) => Promise<JobsUpdate<Result>>,
  ): Promise<Result> {
    return this.#locked(async () => {
      const before = await readJobs(this.#path, this.#log);
      const { jobs, result } = await work(before);
      if (jobs !== before) await writeJobs(this.#path, jobs);
      return result;
    });
  }

  #locked<Result>(work: () => Promise<Result>): Promise<Result> {
    return withLock(this.#path.replace(/json$/, "lock"), work);
  }
}
