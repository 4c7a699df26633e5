import { type ChatAddress, isSameChat } from "../base/chat_address.ts";
import type { Logger } from "../base/logger.ts";
import { MiniclawError, UsageError } from "../base/miniclaw_error.ts";
import { withLock } from "../base/with_lock.ts";
import type { Job, NewJob } from "./job.ts";
import { readJobs, writeJobs } from "./job_file.ts";
import { settleSchedule } from "./settle_schedule.ts";

export type { Job, JobSchedule, NewJob, ScheduleRequest } from "./job.ts";

/** What the jobs need beside their folder. */
export interface JobStoreOptions {
  /** The person's IANA time zone, for a time or an expression without one. */
  timezone: string;
  /** Told when jobs.json can't be read. */
  log: Logger;
  /** The clock. */
  now?(): Date;
  /** Makes the id of a new job; asked again when it is taken. */
  newId?(): string;
}

/** The scheduled jobs of one home, in `jobs.json`; safe beside another process. */
export class JobStore {
  readonly #path: string;
  readonly #options: Required<JobStoreOptions>;

  /** The jobs in a state folder, which need not exist yet. */
  constructor(stateFolder: string, options: JobStoreOptions) {
    this.#path = `${stateFolder}/jobs.json`;
    this.#options = {
      ...options,
      now: options.now ?? (() => new Date()),
      newId: options.newId ?? shortId,
    };
  }

  /** The jobs of one chat, or of all, the next to fire first. */
  async list(chat?: ChatAddress): Promise<Job[]> {
    const jobs = await this.#locked(() => this.#read());
    return jobs
      .filter((job) => !chat || isSameChat(job.chat, chat))
      .sort((a, b) => Date.parse(a.next_run) - Date.parse(b.next_run));
  }

  /** Adds a job and returns it. Throws a `UsageError` when it can't ever fire. */
  async add({ schedule, chat, message }: NewJob): Promise<Job> {
    if (message.trim() === "") {
      throw new UsageError(
        "Cannot schedule the job: expected a message, got nothing",
      );
    }
    const now = this.#options.now();
    const { timezone } = this.#options;
    const settled = await settleSchedule(schedule, { now, timezone });
    return await this.#locked(async () => {
      const jobs = await this.#read();
      const job: Job = {
        id: this.#freeId(jobs),
        schedule: settled.schedule,
        chat: { channel: chat.channel, chatId: chat.chatId },
        message: message.trim(),
        created_at: now.toISOString(),
        enabled: true,
        next_run: settled.nextRun.toISOString(),
      };
      await writeJobs(this.#path, [...jobs, job]);
      return job;
    });
  }

  /** Removes a job, of that chat if one is given, and returns it. */
  async remove(id: string, chat?: ChatAddress): Promise<Job> {
    return await this.#locked(async () => {
      const jobs = await this.#read();
      const known = jobs.filter((job) => !chat || isSameChat(job.chat, chat));
      const job = known.find((job) => job.id === id);
      if (!job) throw unknownJob(id, known);
      await writeJobs(this.#path, jobs.filter((other) => other !== job));
      return job;
    });
  }

  #read(): Promise<Job[]> {
    return readJobs(this.#path, this.#options.log);
  }

  #freeId(jobs: readonly Job[]): string {
    for (;;) {
      const id = this.#options.newId();
      if (!jobs.some((job) => job.id === id)) return id;
    }
  }

  #locked<Result>(work: () => Promise<Result>): Promise<Result> {
    return withLock(this.#path.replace(/json$/, "lock"), work);
  }
}

function unknownJob(id: string, known: readonly Job[]): MiniclawError {
  return new MiniclawError(
    `Cannot remove the job "${id}": there is none of that id`,
    {
      code: "job",
      hint: known.length > 0
        ? `The jobs are: ${known.map((job) => job.id).join(", ")}`
        : "There are no jobs",
    },
  );
}

/** Letters and digits that can't be taken for one another. */
const ID_CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const ID_LENGTH = 5;

function shortId(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(ID_LENGTH));
  return [...numbers]
    .map((number) => ID_CHARACTERS[number % ID_CHARACTERS.length])
    .join("");
}
