import { type ChatAddress, chatKey, isSameChat } from "../base/chat_address.ts";
import { describeError, wordError } from "../i18n/describe_error.ts";
import type { Logger } from "../base/logger.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { type Gap, type Phrase, phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/chat.ts";
import { texts as errors } from "../i18n/en/errors.ts";
import type {
  Background,
  BackgroundWork,
  WorkOrigin,
} from "../tools/background.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { openSandbox } from "../tools/confined/open_sandbox.ts";
import type { ConfinedCall } from "../sandbox/confined_call.ts";

/** Pieces of work that may run at once. */
const MOST_WORKS = 8;

/** How long a shutdown waits for work that was told to stop, in milliseconds. */
const STOP_MS = 5000;

/** A piece of work that runs. */
export interface RunningWork {
  /** What it is called by, such as `b1`. */
  name: string;
  /** What it is, in a few words. */
  title: string;
  /** Where its end is reported. */
  chat: ChatAddress;
  /** When it was started. */
  startedAt: Date;
}

/** What the registry is made of. */
export interface BackgroundOptions {
  /** Answers a task with an agent of its own. */
  answerTask(
    task: string,
    origin: WorkOrigin,
    signal: AbortSignal,
  ): Promise<Gap>;
  /** Tells whoever started some work how it ended. */
  report(origin: WorkOrigin, text: Phrase): Promise<void>;
  /** Told what runs whenever that changes, but not when all of it ends with this. */
  onChange?(works: readonly RunningWork[]): void;
  /** Where its programs run; ends with it. Default: one of its own. */
  sandbox?: Sandbox;
  /** Its log. */
  log: Logger;
  /** The clock. */
  now(): Date;
}

interface Entry extends RunningWork {
  stop: AbortController;
}

/** Work that goes on behind the chats, until it is done, stopped, or shut down. */
export class BackgroundRegistry implements Background, AsyncDisposable {
  readonly #options: BackgroundOptions;
  readonly #running = new Map<string, Entry>();
  readonly #ending = new Set<Promise<void>>();
  readonly #sandbox: Sandbox;
  #count = 0;
  #closed = false;

  /** A registry in which nothing runs yet. */
  constructor(options: BackgroundOptions) {
    this.#options = options;
    this.#sandbox = options.sandbox ??
      openSandbox({ atOnce: MOST_WORKS, idleMs: 0 });
  }

  /** Starts a piece of work. */
  start(work: BackgroundWork): string {
    if (this.#closed) throw refused("miniclaw is ending");
    if (this.#running.size >= MOST_WORKS) {
      throw refused(`expected at most ${MOST_WORKS} at once, got one more`);
    }
    const name = `b${++this.#count}`;
    const { log, now } = this.#options;
    const stop = new AbortController();
    const { title, chat } = work;
    this.#running.set(name, { name, title, chat, stop, startedAt: now() });
    const ended = this.#run(name, { work, signal: stop.signal });
    this.#ending.add(ended);
    void ended.then(() => this.#ending.delete(ended));
    this.#changed();
    log.info(`Background ${name} started for ${chatKey(work.chat)}`);
    log.debug(`Background ${name} is: ${work.title}`);
    return name;
  }

  /** Starts an agent of its own with that task. */
  startTask(task: string, origin: WorkOrigin): string {
    const { answerTask } = this.#options;
    return this.start({
      ...origin,
      title: task,
      run: (signal) => answerTask(task, origin, signal),
    });
  }

  /** Has a job done in a confined process that ends with it. */
  confine(call: ConfinedCall, signal: AbortSignal): Promise<string> {
    return this.#sandbox.run(call, signal);
  }

  /** What runs for that chat, the oldest first. */
  list(chat: ChatAddress): RunningWork[] {
    return [...this.#running.values()].filter((entry) =>
      isSameChat(entry.chat, chat)
    );
  }

  /** Ends all that runs for that chat and returns what it was. */
  stopAll(chat: ChatAddress): RunningWork[] {
    const stopped = this.list(chat);
    for (const { name } of stopped) this.#running.get(name)?.stop.abort();
    return stopped;
  }

  /** Ends everything, and waits until it has ended; nothing starts any more. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    for (const { name, chat, stop } of this.#running.values()) {
      this.#options.log.warn(
        `Background ${name} for ${chatKey(chat)} ended with miniclaw`,
      );
      stop.abort();
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, STOP_MS);
    // Also what has ended, and is only being told.
    const ended = Promise.all(this.#ending);
    await Promise.race([ended, promise]).finally(() => clearTimeout(timer));
    await this.#sandbox[Symbol.asyncDispose]();
  }

  async #run(
    name: string,
    { work, signal }: { work: BackgroundWork; signal: AbortSignal },
  ): Promise<void> {
    // Whoever started it is told its name before it can have ended.
    await Promise.resolve();
    const text = await endOf(work, signal);
    this.#running.delete(name);
    this.#changed();
    const { report, log } = this.#options;
    log.info(`Background ${name} ended`);
    if (signal.aborted) return;
    const { title } = work;
    await report(work, phrase(texts.workEnded, { name, title, text })).catch(
      (error) => {
        const { message } = describeError(error);
        log.warn(`Cannot report the end of ${name}: ${message}`);
      },
    );
  }

  #changed(): void {
    if (!this.#closed) this.#options.onChange?.([...this.#running.values()]);
  }
}

async function endOf(
  { run }: BackgroundWork,
  signal: AbortSignal,
): Promise<Gap> {
  try {
    return await run(signal);
  } catch (error) {
    const { message, hint } = wordError(error);
    return phrase(errors.error, {
      message: hint ? phrase(texts.withHint, { message, hint }) : message,
    });
  }
}

function refused(reason: string): MiniclawError {
  return new MiniclawError(`Cannot start more in the background: ${reason}`, {
    code: "background",
    hint: "Wait until something ends; the person can end all of it with " +
      "/stop all",
  });
}
