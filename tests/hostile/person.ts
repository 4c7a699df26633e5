/** Milliseconds until a person gives up. */
const PATIENCE_MS = 240_000;

/** A person at a terminal who waits for a word before each thing they type. */
export class Person implements AsyncDisposable {
  /** All that the terminal showed. */
  shown = "";
  readonly #child: Deno.ChildProcess;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #reading: Promise<void>;
  readonly #patience: ReturnType<typeof setTimeout>;
  #read = 0;
  #wake = (): void => {};

  constructor(child: Deno.ChildProcess) {
    this.#child = child;
    this.#writer = child.stdin.getWriter();
    this.#reading = this.#follow();
    this.#patience = setTimeout(() => this.#kill(), PATIENCE_MS);
  }

  /** Waits until a text is shown that wasn't seen before, then types a line. */
  async answer(expected: string, line: string): Promise<void> {
    await this.see(expected);
    // Nobody reads a question and answers it at once, so that isn't taken either.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await this.#writer.write(new TextEncoder().encode(`${line}\r`));
  }

  /** Waits until a text is shown; throws when the terminal closes before. */
  async see(expected: string): Promise<void> {
    for (;;) {
      const at = this.shown.indexOf(expected, this.#read);
      if (at >= 0) {
        this.#read = at + expected.length;
        return;
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      const ended = await Promise.race([
        promise.then(() => false),
        this.#reading.then(() => true),
      ]);
      if (ended && !this.shown.includes(expected, this.#read)) {
        throw new Error(`Never shown: ${expected}\n${this.shown}`);
      }
    }
  }

  /** Waits for the end of the program. */
  async leave(): Promise<number> {
    await this.#writer.close().catch(() => {});
    await this.#reading;
    clearTimeout(this.#patience);
    return (await this.#child.status).code;
  }

  async #follow(): Promise<void> {
    const decoder = new TextDecoder();
    for await (const bytes of this.#child.stdout) {
      this.shown += decoder.decode(bytes, { stream: true });
      this.#wake();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#kill();
    await this.leave();
  }

  #kill(): void {
    try {
      this.#child.kill("SIGKILL");
    } catch {
      // it has ended
    }
  }
}
