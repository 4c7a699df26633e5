import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/sandbox.ts";
import type { Grant } from "./grant.ts";
import { ownExecutable } from "./own_executable.ts";
import { launchArguments, launchEnvironment, MEMORY_MB } from "./launch.ts";
import type { Launch } from "./launch.ts";
import { MOST_LINE_BYTES, parseAnswer } from "./protocol.ts";
import type { Answer, Order } from "./protocol.ts";
import { readLines } from "./read_lines.ts";
import { MEMORY_EXIT } from "./watch.ts";

/** On Unix it leads a process group, so that what it started ends with it. */
const HAS_GROUPS = Deno.build.os !== "windows";

/** A confined process, which does one job at a time. */
export class Child {
  readonly #process: Deno.ChildProcess;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #lines: AsyncGenerator<string, void, void>;
  #ended = false;

  /** Starts one. */
  constructor(launch: Launch, grant: Grant) {
    this.#process = start(launch, grant);
    this.#writer = this.#process.stdin.getWriter();
    this.#lines = readLines(this.#process.stdout, {
      mostBytes: MOST_LINE_BYTES,
    });
    const end = (): void => void (this.#ended = true);
    this.#process.status.then(end, end);
  }

  /** Whether it is there no more. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Has a job done; throws how the process ended where it gives no answer. */
  async run(order: Order & { kind: "run" }): Promise<Answer> {
    this.#process.ref();
    try {
      await this.#send(order);
      const { value: line } = await this.#lines.next();
      const answer = line === undefined ? undefined : parseAnswer(line);
      if (answer?.kind === "broken" || answer?.id === order.id) return answer;
      throw line === undefined ? await this.#death() : nonsense();
    } catch (error) {
      if (error instanceof RangeError) throw nonsense();
      throw error;
    } finally {
      this.#process.unref();
    }
  }

  /** Tells it that nobody waits for the answer any more. */
  stop(id: number): void {
    void this.#send({ kind: "stop", id });
  }

  /** Ends it and what it started, whatever it does just now. */
  async kill(): Promise<void> {
    this.#process.ref();
    killGroup(this.#process);
    await this.#process.status;
    await this.#writer.abort().catch(() => {});
    await this.#lines.return();
    await this.#process.stdout.cancel().catch(() => {});
  }

  /** One that is gone doesn't hear it; that shows when it gives no answer. */
  async #send(order: Order): Promise<void> {
    const line = new TextEncoder().encode(`${JSON.stringify(order)}\n`);
    await this.#writer.write(line).catch(() => {});
  }

  async #death(): Promise<MiniclawError> {
    const { code, signal } = await this.#process.status;
    const tooMuch = code === MEMORY_EXIT || signal === "SIGTRAP" ||
      signal === "SIGABRT"; // how V8 ends when its heap is full
    return tooMuch
      ? new MiniclawError(
        phrase(texts.tooMuchMemory, { megabytes: MEMORY_MB }),
        { code: "memory", hint: phrase(texts.tryLess) },
      )
      : new MiniclawError(phrase(texts.ended, { how: signal ?? code }), {
        code: "crashed",
      });
  }
}

function start(launch: Launch, grant: Grant): Deno.ChildProcess {
  try {
    return new Deno.Command(ownExecutable(), {
      args: launchArguments(launch, grant),
      env: launchEnvironment(),
      clearEnv: true,
      detached: HAS_GROUPS,
      ...{ stdin: "piped", stdout: "piped", stderr: "null" },
    }).spawn();
  } catch (error) {
    throw new MiniclawError(phrase(texts.cannotStart), {
      code: "sandbox",
      hint: phrase(texts.mayRunItself),
      cause: error,
    });
  }
}

function killGroup(process: Deno.ChildProcess): void {
  try {
    if (HAS_GROUPS) Deno.kill(-process.pid, "SIGKILL");
    else process.kill("SIGKILL");
  } catch {
    killAlone(process); // it takes leave to run everything to name a group
  }
}

function killAlone(process: Deno.ChildProcess): void {
  try {
    process.kill("SIGKILL");
  } catch {
    // it has ended
  }
}

function nonsense(): MiniclawError {
  return new MiniclawError(phrase(texts.nonsense), { code: "crashed" });
}
