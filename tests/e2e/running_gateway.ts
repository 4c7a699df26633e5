import { startDeadline } from "../../src/base/deadline.ts";
import type { Program } from "./program.ts";

/** Milliseconds after which nothing more is hoped for, on a busy machine too. */
const PATIENCE = 120_000;

/** How a gateway is started. */
export interface GatewayStart {
  args?: string[];
  /** Default: a free one. */
  port?: number;
  env?: Record<string, string>;
  /** The line of its log that says that it is there. */
  until?: RegExp;
}

/** The real gateway of a program, with all that its log says. */
export class RunningGateway implements AsyncDisposable {
  readonly child: Deno.ChildProcess;
  readonly #waiting = new Set<() => void>();
  readonly #read: Promise<void>;
  #log = "";
  #ended = false;

  private constructor(child: Deno.ChildProcess) {
    this.child = child;
    this.#read = this.#readLog();
  }

  /** Starts it on a free port and waits until it is ready. */
  static async start(
    program: Program,
    { args = [], port = 0, env, until }: GatewayStart = {},
  ): Promise<RunningGateway> {
    const words = ["gateway", "--port", String(port), ...args];
    const child = program.start(words, { env });
    return await RunningGateway.of(child, until);
  }

  /** A gateway that was started in another way, once it is ready. */
  static async of(
    child: Deno.ChildProcess,
    until?: RegExp,
  ): Promise<RunningGateway> {
    const gateway = new RunningGateway(child);
    try {
      // Its HTTP may be there before the rest, or after.
      const signs = until ? [until] : [/Ready: /, / at http:\/\/\S+\n/];
      for (const sign of signs) await gateway.says(sign);
    } catch (error) {
      await gateway[Symbol.asyncDispose]();
      throw error;
    }
    return gateway;
  }

  /** All that it has logged. */
  get log(): string {
    return this.#log;
  }

  /** Its address, as its log says it. */
  get url(): string {
    const match = /at (http:\/\/\S+)/.exec(this.#log);
    if (!match) throw new Error(`No address in: ${this.#log}`);
    return match[1];
  }

  /** Returns once its log holds that; throws when it ends without. */
  async says(wanted: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = wanted.exec(this.#log);
      if (match) return match;
      if (this.#ended) {
        throw new Error(`It ended without ${wanted}:\n${this.#log}`);
      }
      await this.changed();
    }
  }

  /** Returns once it has logged more, or ended; throws when neither happens. */
  async changed(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    using _limit = startDeadline(PATIENCE, () => resolve(false));
    this.#waiting.add(() => resolve(true));
    if (await promise) return;
    throw new Error(`Nothing more was logged:\n${this.#log}`);
  }

  /** Its metrics once they hold that: what is sent is counted a moment later. */
  async metrics(wanted: RegExp): Promise<string> {
    using limit = startDeadline(PATIENCE);
    for (;;) {
      const text = await (await fetch(`${this.url}/metrics`)).text();
      if (wanted.test(text)) return text;
      if (limit.signal.aborted) throw new Error(`No ${wanted} in:\n${text}`);
    }
  }

  /** Returns once so many messages wait in it. */
  async queued(count: number): Promise<void> {
    using limit = startDeadline(PATIENCE);
    for (;;) {
      const { queues } = await (await fetch(`${this.url}/health`)).json();
      if (queues.inbound === count) return;
      if (limit.signal.aborted) throw new Error(JSON.stringify(queues));
    }
  }

  /** Sends it a signal and waits for its end. */
  async end(signal: Deno.Signal = "SIGTERM"): Promise<number> {
    if (!this.#ended) this.child.kill(signal);
    return await this.ended();
  }

  /** Waits for its end and returns its code. */
  async ended(): Promise<number> {
    const [{ code }] = await Promise.all([this.child.status, this.#read]);
    return code;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.child.stdin.close().catch(() => {});
    await this.end("SIGKILL");
  }

  async #readLog(): Promise<void> {
    const decoder = new TextDecoder();
    const drained = this.child.stdout.pipeTo(new WritableStream());
    for await (const bytes of this.child.stderr) {
      this.#log += decoder.decode(bytes, { stream: true });
      this.#tell();
    }
    await drained;
    this.#ended = true;
    this.#tell();
  }

  #tell(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
