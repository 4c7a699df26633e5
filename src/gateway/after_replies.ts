import type { Agent } from "../agent/agent.ts";

/** What is left over after a reply is done once the chats have been still so long. */
const STILL_MS = 5000;

/** Does what could wait until the replies were out, one thing at a time. */
export class AfterReplies implements AsyncDisposable {
  readonly #agent: () => Agent;
  readonly #stop = new AbortController();
  #timer?: ReturnType<typeof setTimeout>;
  #running: Promise<void> = Promise.resolve();

  /** For the agent of the moment. */
  constructor(agent: () => Agent) {
    this.#agent = agent;
  }

  /** A reply is out; a next one soon puts the rest off again. */
  replied(): void {
    if (this.#stop.signal.aborted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#running.then(() =>
        this.#agent().afterwards(this.#stop.signal)
      );
    }, STILL_MS);
  }

  /** Ends early what runs: what is left is done after a later reply. */
  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#timer);
    this.#stop.abort();
    await this.#running;
  }
}
