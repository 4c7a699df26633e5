import { createLogger } from "../../src/base/logger.ts";
import { type Job, JobStore } from "../../src/schedule/job_store.ts";
import { Scheduler } from "../../src/schedule/scheduler.ts";

/** What a run was fired as. */
export interface Fired {
  id: string;
  due: string;
  at: string;
}

export interface TestSchedulerOptions {
  now?: string;
  /** Stands in for what fires; what it does comes before the run is noted. */
  fire?(job: Job, due: Date): Promise<void>;
  isQuiet?(now: Date): boolean;
}

/** A scheduler over a home of its own, whose clock and ticks are the test's. */
export class TestScheduler implements AsyncDisposable {
  readonly fired: Fired[] = [];
  readonly logged: string[] = [];
  readonly missed: string[] = [];
  readonly timers: { milliseconds: number; callback: () => void }[] = [];
  readonly folder: string;
  readonly jobs: JobStore;
  readonly #options: TestSchedulerOptions;
  #scheduler: Scheduler | undefined;
  #tick = (): void => {};
  #ended: Promise<void> | undefined;
  #stop = new AbortController();
  now: Date;

  private constructor(folder: string, options: TestSchedulerOptions) {
    this.folder = folder;
    this.#options = options;
    this.now = new Date(options.now ?? "2026-11-20T09:00:00Z");
    this.jobs = new JobStore(folder, {
      timezone: "Europe/Paris",
      log: this.#log(),
      now: () => this.now,
      onMissed: ({ id }) => this.missed.push(id),
    });
  }

  static async create(
    options: TestSchedulerOptions = {},
  ): Promise<TestScheduler> {
    const folder = await Deno.makeTempDir({ prefix: "miniclaw_" });
    return new TestScheduler(folder, options);
  }

  /** Somebody outside says that it is time. */
  async fireDue(): Promise<string[]> {
    return await this.#scheduler?.fireDue() ?? [];
  }

  /** The process begins. */
  async start(): Promise<void> {
    this.#stop = new AbortController();
    this.#scheduler = new Scheduler({
      jobs: this.jobs,
      log: this.#log(),
      now: () => this.now,
      isQuiet: (now) => this.#options.isQuiet?.(now) ?? false,
      fire: (job, due) => this.#fire(job, due),
      ticks: (_signal, onTick) => void (this.#tick = onTick),
      timer: (milliseconds, callback) => {
        const timer = { milliseconds, callback };
        this.timers.push(timer);
        return {
          [Symbol.dispose]: () => {
            const at = this.timers.indexOf(timer);
            if (at >= 0) this.timers.splice(at, 1);
          },
        };
      },
    });
    this.#ended = this.#scheduler.start(this.#stop.signal);
    await this.#scheduler.idle();
  }

  /** The process ends. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#ended;
  }

  /** It is so late now, and a tick comes. */
  async tickAt(time: string | Date): Promise<void> {
    this.now = new Date(time);
    this.tick();
    await this.idle();
  }

  tick(): void {
    this.#tick();
  }

  async idle(): Promise<void> {
    await this.#scheduler?.idle();
  }

  async job(id: string): Promise<Job> {
    const job = await this.jobs.find(id);
    if (!job) throw new Error(`There is no job ${id}`);
    return job;
  }

  /** Edits jobs.json as a person does. */
  async edit(id: string, changes: Record<string, unknown>): Promise<void> {
    const path = `${this.folder}/jobs.json`;
    const file = JSON.parse(await Deno.readTextFile(path));
    Object.assign(file.jobs.find((job: Job) => job.id === id), changes);
    await Deno.writeTextFile(path, JSON.stringify(file));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    await Deno.remove(this.folder, { recursive: true });
  }

  async #fire(job: Job, due: Date): Promise<void> {
    await this.#options.fire?.(job, due);
    this.fired.push({
      id: job.id,
      due: due.toISOString(),
      at: this.now.toISOString(),
    });
  }

  #log() {
    return createLogger("schedule", {
      level: "info",
      write: (line) => this.logged.push(line),
    });
  }
}
