import { abortable } from "../base/abortable.ts";
import { startDeadline } from "../base/deadline.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/sandbox.ts";
import { Child } from "./child.ts";
import type { ConfinedCall } from "./confined_call.ts";
import type { Grant, Profile } from "./grant.ts";
import { IdleChildren } from "./idle_children.ts";
import type { Launch } from "./launch.ts";
import type { Answer } from "./protocol.ts";
import { Slots } from "./slots.ts";

/** What a sandbox is made of. */
export interface SandboxOptions {
  /** How a confined process is started. */
  launch: Launch | (() => Promise<Launch>);
  /** Milliseconds for which a process without work is kept; 0: none is. */
  idleMs?: number;
  /** How many calls of one profile run at a time. */
  atOnce?: number;
  /** Milliseconds for which a job that was told to stop may tidy up. */
  graceMs?: number;
}

/**
 * A call in a new process takes 40 to 90 ms, in one that is there 2; of a turn's
 * calls most follow another within seconds. A kept process costs 30 to 50 MB, so
 * it is one for each grant, and not for long: `deno task bench --only confined`.
 */
const IDLE_MS = 10_000;

/** Who stopped a job waits no longer for one that doesn't heed it. */
const GRACE_MS = 300;

/** Runs jobs in processes that may do only what the job needs. */
export class Sandbox implements AsyncDisposable {
  readonly #launch: SandboxOptions["launch"];
  readonly #idle: IdleChildren;
  readonly #busy = new Set<Child>();
  readonly #slots: Record<Profile, Slots>;
  readonly #graceMs: number;
  #lastId = 0;

  /** A sandbox that has no process yet. */
  constructor(
    { launch, idleMs = IDLE_MS, atOnce = 4, graceMs = GRACE_MS }:
      SandboxOptions,
  ) {
    this.#launch = launch;
    this.#graceMs = graceMs;
    this.#idle = new IdleChildren(idleMs);
    this.#slots = {
      files: new Slots(atOnce),
      web: new Slots(atOnce),
      exec: new Slots(atOnce),
    };
  }

  /**
   * Does a job. What it throws, and how its process ended without an answer, is
   * thrown as a MiniclawError; when the signal stops it, the signal's reason.
   */
  async run(call: ConfinedCall, signal: AbortSignal): Promise<string> {
    using _slot = await this.#slots[call.grant.profile].take(signal);
    const key = JSON.stringify(call.grant);
    const child = this.#idle.take(key) ?? await this.#start(call.grant);
    this.#busy.add(child);
    try {
      const answer = await this.#ask(child, call, signal);
      if (answer.kind !== "broken" && !call.once) this.#idle.keep(key, child);
      return textOf(answer);
    } finally {
      this.#busy.delete(child);
      if (!this.#idle.has(child)) await child.kill();
    }
  }

  async #start(grant: Grant): Promise<Child> {
    const launch = typeof this.#launch === "function"
      ? await this.#launch()
      : this.#launch;
    return new Child(launch, grant);
  }

  async #ask(
    child: Child,
    { job, input, timeoutMs }: ConfinedCall,
    signal: AbortSignal,
  ): Promise<Answer> {
    const id = ++this.#lastId;
    using deadline = startDeadline(timeoutMs);
    const stop = AbortSignal.any([signal, deadline.signal]);
    const work = child.run({ kind: "run", id, job, input });
    try {
      return await abortable(work, stop);
    } catch (error) {
      if (!stop.aborted) throw error;
      child.stop(id);
      using grace = startDeadline(this.#graceMs);
      await abortable(work, grace.signal).catch(() => {});
      throw signal.aborted ? signal.reason : tooSlow(timeoutMs);
    }
  }

  /** Ends every process, and with it what is running. */
  async [Symbol.asyncDispose](): Promise<void> {
    const busy = [...this.#busy].map((child) => child.kill());
    await Promise.all([...busy, this.#idle[Symbol.asyncDispose]()]);
  }
}

function textOf(answer: Answer): string {
  if (answer.kind === "done") return answer.text;
  const { message, code, hint } = answer.error;
  throw new MiniclawError(message, { code, hint });
}

function tooSlow(timeoutMs: number): MiniclawError {
  const seconds = timeoutMs / 1000;
  return new MiniclawError(phrase(texts.tooSlow, { seconds }), {
    code: "timeout",
    hint: phrase(texts.tryLess),
  });
}
