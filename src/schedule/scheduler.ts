import { abortable } from "../base/abortable.ts";
import { aborted } from "../base/aborted.ts";
import { describeError } from "../i18n/describe_error.ts";
import type { Logger } from "../base/logger.ts";
import type { DueJob, Job, JobStore } from "./job_store.ts";
import { minuteTicks, type Ticks } from "./minute_ticks.ts";
import { type StartTimer, startTimer } from "./start_timer.ts";

/** What a scheduler is made of. */
export interface SchedulerOptions {
  /** The jobs. */
  jobs: JobStore;
  /**
   * Has a job done, and returns once that can't be lost any more. The moment is
   * the same when the same run is fired again after a crash: it makes the
   * message's id. What it throws has the job fired again a minute later.
   */
  fire(job: Job, due: Date): Promise<void>;
  /** Told what it does. */
  log: Logger;
  /** The clock. */
  now?(): Date;
  /** Whether the agent does nothing by itself now. */
  isQuiet?(now: Date): boolean;
  /** Where the ticks come from. */
  ticks?: Ticks;
  /** Starts a timer. */
  timer?: StartTimer;
}

/** The ticks come once in so many milliseconds. */
const TICK = 60_000;

/** Fires the jobs that are due: with each tick, and with a timer in between. */
export class Scheduler {
  readonly #options: Required<SchedulerOptions>;
  readonly #firing = new Map<string, Promise<void>>();
  readonly #fired = new Set<(id: string) => void>();
  readonly #warned = new Set<string>();
  #blind: string | undefined;
  #signal: AbortSignal = AbortSignal.abort();
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #timer: Disposable | undefined;

  /** A scheduler of these parts, which does nothing until it is started. */
  constructor(options: SchedulerOptions) {
    this.#options = {
      now: () => new Date(),
      isQuiet: () => false,
      ticks: minuteTicks,
      timer: startTimer,
      ...options,
    };
  }

  /**
   * Fires what is due until the signal ends it, and then returns: nothing of it
   * runs any more. A run that was not handed over by then is fired anew after the
   * next start, for the same moment.
   */
  async start(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { jobs, ticks } = this.#options;
    this.#signal = signal;
    using _listening = jobs.onChange(() => this.wake());
    ticks(signal, () => this.wake());
    this.wake();
    await aborted(signal);
    this.#timer?.[Symbol.dispose]();
    await this.idle();
  }

  /** Returns once it looks at nothing and no run is under way. */
  async idle(): Promise<void> {
    while (this.#looking || this.#firing.size > 0) {
      await this.#looking;
      await Promise.all(this.#firing.values());
    }
  }

  /**
   * Fires what is due now, and returns the ids of what was handed over. Asked
   * twice, it fires nothing twice: a run is settled by the moment it was due.
   */
  async fireDue(): Promise<string[]> {
    const fired: string[] = [];
    const note = (id: string): void => void fired.push(id);
    this.#fired.add(note);
    try {
      this.wake();
      await this.idle();
    } finally {
      this.#fired.delete(note);
    }
    return fired;
  }

  /** Looks at the jobs now, as when one was added or changed. */
  wake(): void {
    if (this.#signal.aborted) return;
    if (this.#looking) {
      this.#lookAgain = true;
      return;
    }
    this.#looking = this.#look().finally(() => {
      this.#looking = undefined;
      if (!this.#lookAgain) return;
      this.#lookAgain = false;
      this.wake();
    });
  }

  async #look(): Promise<void> {
    const { jobs, now, log } = this.#options;
    try {
      const at = now();
      const { due, next } = await jobs.due(at, new Set(this.#firing.keys()));
      this.#setTimer(next, at);
      for (const one of due) await this.#begin(one);
      this.#blind = undefined;
    } catch (error) {
      const { message } = describeError(error);
      const isNew = message !== this.#blind;
      log[isNew ? "error" : "debug"](`Cannot look at the jobs: ${message}`);
      this.#blind = message;
    }
  }

  /** Only what comes before the next tick needs a timer of its own. */
  #setTimer(next: Date | undefined, now: Date): void {
    this.#timer?.[Symbol.dispose]();
    this.#timer = undefined;
    const wait = next ? next.getTime() - now.getTime() : TICK;
    if (wait >= TICK || this.#signal.aborted) return;
    this.#timer = this.#options.timer(wait, () => this.wake());
  }

  /** Fires a job and waits for nothing, so that none holds up the others. */
  async #begin(one: DueJob): Promise<void> {
    if (this.#signal.aborted) return;
    const { jobs, now, isQuiet } = this.#options;
    const { job } = one;
    // What a person asked for isn't the agent's own idea.
    const isOwn = job.origin === "agent" && job.run_requested === undefined;
    if (isOwn && isQuiet(now())) {
      if (job.last_result !== "held") await jobs.note(job.id, "held");
      return;
    }
    const run = this.#run(one).then((isDone) => {
      this.#firing.delete(job.id);
      // Its next run may want a timer. A failed one waits for the next tick.
      if (isDone) this.wake();
    });
    this.#firing.set(job.id, run);
  }

  /** Whether the run was handed over. */
  async #run({ job, due }: DueJob): Promise<boolean> {
    const { jobs, fire, now, log } = this.#options;
    try {
      await abortable(fire(job, due), this.#signal);
      // Only now: a crash in between fires it again, under the same id.
      await jobs.settle(job.id, { due, at: now() });
      this.#warned.delete(job.id);
      log.info(`The job ${job.id} fired`);
      for (const note of this.#fired) note(job.id);
      return true;
    } catch (error) {
      if (!this.#signal.aborted) this.#tellFault(job, error);
      return false;
    }
  }

  /** Once: it may be tried again every minute of a night. */
  #tellFault({ id }: Job, error: unknown): void {
    const { log } = this.#options;
    const { message, hint } = describeError(error);
    const told = `The job ${id} waits for another try: ${
      hint ? `${message}. ${hint}` : message
    }`;
    if (this.#warned.has(id)) return log.debug(told);
    this.#warned.add(id);
    log.warn(told);
  }
}
