import { describeError } from "../i18n/describe_error.ts";
import type { Logger } from "../base/logger.ts";
import { ParkedError } from "../base/parked_error.ts";
import type { InboundMessage } from "../hub/inbound_message.ts";
import type { ReplyOutcome } from "../hub/outbound_message.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { JobStore } from "../schedule/job_store.ts";
import { LastChat } from "./last_chat.ts";
import type { LiveAgent } from "./live_agent.ts";

/** What is left over is done once the chats have been still so long. */
const STILL_MS = 5000;

/** What is looked after once a turn is over. */
export interface AfterTurnsOptions {
  /** The agent, which notes what is worth it. */
  live: LiveAgent;
  /** The jobs, which keep what came of them. */
  jobs: JobStore;
  /** What is counted. */
  metrics: Metrics;
  /** Where it remembers the chat that was written in last. */
  state: string;
  /** Told what went wrong. */
  log: Logger;
}

/** Does what is to be done once a turn is over. It never fails the turn. */
export class AfterTurns implements AsyncDisposable {
  readonly #options: AfterTurnsOptions;
  readonly #stop = new AbortController();
  readonly #lastChat: LastChat;
  #timer?: ReturnType<typeof setTimeout>;
  #running: Promise<void> = Promise.resolve();

  /** For the turns of a gateway. */
  constructor(options: AfterTurnsOptions) {
    this.#options = options;
    this.#lastChat = new LastChat(options.state);
  }

  /** The private chat that was written in last. */
  get lastChat(): Pick<LastChat, "find"> {
    return this.#lastChat;
  }

  /** A message was answered. */
  async answered(
    message: InboundMessage,
    outcome: ReplyOutcome | undefined,
  ): Promise<void> {
    this.#later();
    const { job, audience, chat, answer } = message;
    await this.#quietly(async () => {
      if (job !== undefined) return await this.#note(job, outcome);
      if (audience === "person" && answer === undefined) {
        await this.#lastChat.note(chat);
      }
    });
  }

  /** The work on it broke off. */
  async failed(message: InboundMessage, error: unknown): Promise<void> {
    const { job } = message;
    if (job === undefined || error instanceof ParkedError) return;
    const { code, message: text } = describeError(error);
    await this.#quietly(() =>
      this.#note(job, { kind: "failed", code, message: text })
    );
  }

  /** Ends early what runs: what is left is done after a later turn. */
  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#timer);
    this.#stop.abort();
    await this.#running;
  }

  #later(): void {
    if (this.#stop.signal.aborted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#running.then(() =>
        this.#options.live.agent.afterwards(this.#stop.signal)
      );
    }, STILL_MS);
  }

  async #note(job: string, outcome: ReplyOutcome | undefined): Promise<void> {
    const result = resultOf(outcome);
    const failed = result.startsWith("failed");
    this.#options.metrics.jobsFired.add(1, {
      outcome: failed ? "error" : "ok",
    });
    await this.#options.jobs.note(job, result);
  }

  async #quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#options.log.warn(`After a turn: ${describeError(error).message}`);
    }
  }
}

function resultOf(outcome: ReplyOutcome | undefined): string {
  switch (outcome?.kind) {
    case "failed":
    case "incomplete":
      return `failed: ${outcome.message}`;
    case "stopped":
      return "stopped";
    default:
      return "answered";
  }
}
