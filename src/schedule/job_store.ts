import { type ChatAddress, isSameChat } from "../base/chat_address.ts";
import type { Logger } from "../base/logger.ts";
import { UsageError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/jobs.ts";
import { enableJob, settleJob } from "./advance_job.ts";
import { type DueJobs, dueJobs } from "./due_jobs.ts";
import type { Job, JobRun, NewJob } from "./job.ts";
import { type JobAction, unknownJob } from "./job_error.ts";
import { type JobsUpdate, LockedJobs } from "./locked_jobs.ts";
import { isGone, isWaiting } from "./review_job.ts";
import { settleSchedule } from "./settle_schedule.ts";
import { shortId } from "./short_id.ts";

export type { DueJobs } from "./due_jobs.ts";
export type {
  DueJob,
  Job,
  JobContent,
  JobRun,
  JobSchedule,
  MissedPolicy,
  NewJob,
  ScheduleRequest,
} from "./job.ts";

/** What the jobs need beside their folder. */
export interface JobStoreOptions {
  /** The person's IANA time zone, for a time or an expression without one. */
  timezone: string;
  /** Told when jobs.json can't be read. */
  log: Logger;
  /** The clock. */
  now?(): Date;
  /** Told of a job that was missed and isn't caught up. */
  onMissed?(job: Job): void;
  /** Makes the id of a new job; asked again when it is taken. */
  newId?(): string;
}

/** The scheduled jobs of one home, in `jobs.json`; safe beside another process. */
export class JobStore {
  readonly #jobs: LockedJobs;
  readonly #options:
    & Required<Omit<JobStoreOptions, "onMissed">>
    & JobStoreOptions;
  readonly #listeners = new Set<() => void>();

  /** The jobs in a state folder, which need not exist yet. */
  constructor(stateFolder: string, options: JobStoreOptions) {
    this.#jobs = new LockedJobs(`${stateFolder}/jobs.json`, options.log);
    this.#options = {
      ...options,
      now: options.now ?? (() => new Date()),
      newId: options.newId ?? shortId,
    };
  }

  /**
   * The jobs of one chat, or of all: the next to fire first, then those that wait
   * for nothing. What was done a week ago isn't among them.
   */
  async list(chat?: ChatAddress): Promise<Job[]> {
    const now = this.#options.now();
    const rank = (job: Job): number =>
      isWaiting(job) ? Date.parse(job.next_run) : Infinity;
    return (await this.#jobs.read())
      .filter((job) => !isGone(job, now))
      .filter((job) => !chat || isSameChat(job.chat, chat))
      .sort((a, b) => rank(a) === rank(b) ? 0 : rank(a) - rank(b));
  }

  /** The job of that id, if there is one. */
  async find(id: string): Promise<Job | undefined> {
    return (await this.list()).find((job) => job.id === id);
  }

  /** Adds a job and returns it. Throws a `UsageError` when it can't ever fire. */
  async add({ schedule, ...content }: NewJob): Promise<Job> {
    const message = content.message.trim();
    if (message === "") {
      throw new UsageError(phrase(texts.noMessage));
    }
    const now = this.#options.now();
    const { timezone } = this.#options;
    const settled = await settleSchedule(schedule, { now, timezone });
    const { channel, chatId } = content.chat;
    const job = {
      schedule: settled.schedule,
      ...content,
      chat: { channel, chatId },
      message,
      created_at: now.toISOString(),
      enabled: true,
      next_run: settled.nextRun.toISOString(),
    };
    return await this.#change((jobs) => {
      const added: Job = { id: this.#freeId(jobs), ...job };
      return Promise.resolve({ jobs: [...jobs, added], result: added });
    });
  }

  /** Removes a job, of that chat if one is given, and returns it. */
  async remove(id: string, chat?: ChatAddress): Promise<Job> {
    return await this.#change((jobs) => {
      const known = jobs.filter((job) => !chat || isSameChat(job.chat, chat));
      const job = known.find((job) => job.id === id);
      if (!job) throw unknownJob(id, { action: "remove", known });
      const jobsLeft = jobs.filter((other) => other !== job);
      return Promise.resolve({ jobs: jobsLeft, result: job });
    });
  }

  /** Has a job fire again, from its next time on. Throws where it has none. */
  enable(id: string): Promise<Job> {
    const edit = (job: Job) => enableJob(job, this.#options.now());
    return this.#changeOne(id, { action: "enable", edit });
  }

  /** Keeps a job from firing until it is enabled again. */
  disable(id: string): Promise<Job> {
    const edit = (job: Job): Job => ({ ...job, enabled: false });
    return this.#changeOne(id, { action: "disable", edit });
  }

  /** Has a job fire once out of turn, as soon as something fires jobs at all. */
  requestRun(id: string): Promise<Job> {
    const run_requested = this.#options.now().toISOString();
    const edit = (job: Job): Job => ({ ...job, run_requested });
    return this.#changeOne(id, { action: "run", edit });
  }

  /**
   * What is to fire now, and when the next one is. What was edited by hand is
   * planned anew; what can't be read is disabled and says why; what was done a
   * week ago goes. Jobs of which a run is still under way are left alone.
   */
  due(now: Date, busy: ReadonlySet<string> = new Set()): Promise<DueJobs> {
    const { timezone, log, onMissed } = this.#options;
    return this.#jobs.update((jobs) =>
      dueJobs(jobs, { now, timezone, busy, log, onMissed })
    );
  }

  /** Plans a job's next run after one that was due; nothing if it is gone. */
  async settle(id: string, run: JobRun): Promise<void> {
    await this.#editOne(id, (job) => settleJob(job, run));
  }

  /** Keeps what came of a job's last run; nothing if the job is gone. */
  async note(id: string, last_result: string): Promise<void> {
    await this.#editOne(id, (job) => ({ ...job, last_result }));
  }

  /** Calls back, until disposed, when a job was added or changed through this. */
  onChange(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { [Symbol.dispose]: () => void this.#listeners.delete(listener) };
  }

  async #changeOne(
    id: string,
    { action, edit }: {
      action: JobAction;
      edit(job: Job): Job | Promise<Job>;
    },
  ): Promise<Job> {
    return await this.#change(async (known) => {
      const job = known.find((job) => job.id === id);
      if (!job) throw unknownJob(id, { action, known });
      const result = await edit(job);
      return { jobs: replaced(known, { job, result }), result };
    });
  }

  /** Changes the jobs, and tells who listens. */
  async #change<Result>(
    work: (jobs: readonly Job[]) => Promise<JobsUpdate<Result>>,
  ): Promise<Result> {
    const result = await this.#jobs.update(work);
    for (const listener of this.#listeners) listener();
    return result;
  }

  /** Keeps something about a job, if it is still there; nobody need be told. */
  async #editOne(
    id: string,
    edit: (job: Job) => Job | Promise<Job>,
  ): Promise<void> {
    await this.#jobs.update(async (jobs) => {
      const job = jobs.find((job) => job.id === id);
      if (!job) return { jobs, result: undefined };
      const result = await edit(job);
      return { jobs: replaced(jobs, { job, result }), result: undefined };
    });
  }

  #freeId(jobs: readonly Job[]): string {
    for (;;) {
      const id = this.#options.newId();
      if (!jobs.some((job) => job.id === id)) return id;
    }
  }
}

function replaced(
  jobs: readonly Job[],
  { job, result }: { job: Job; result: Job },
): Job[] {
  return jobs.map((other) => other === job ? result : other);
}
