import { MiniclawError } from "../../src/base/miniclaw_error.ts";

/** How often the screen is looked at, and for how long, in milliseconds. */
const EVERY = 100;
const AT_MOST = 30_000;

/** A program on a terminal of its own, by tmux. */
export class Pty implements AsyncDisposable {
  readonly #socket = `miniclaw-${crypto.randomUUID()}`;

  /** Starts it on a screen of that size. */
  async start(
    command: string,
    { columns, rows }: { columns: number; rows: number },
  ): Promise<void> {
    const size = ["-x", `${columns}`, "-y", `${rows}`];
    await this.#tmux("-f", "/dev/null", "new-session", "-d", ...size, command);
  }

  /** Types a line and presses Enter. */
  async type(line: string): Promise<void> {
    await this.#tmux("send-keys", "-l", line);
    await this.#tmux("send-keys", "Enter");
  }

  /** What the screen shows, without the empty lines at its end. */
  async screen(): Promise<string[]> {
    return (await this.#tmux("capture-pane", "-p")).trimEnd().split("\n");
  }

  /** Waits until so many lines of the screen begin with a text. */
  async until(count: number, text: string): Promise<void> {
    const end = performance.now() + AT_MOST;
    while (performance.now() < end) {
      const lines = await this.screen();
      if (lines.filter((line) => line.startsWith(text)).length >= count) return;
      await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
    throw new MiniclawError(
      `Cannot record: expected "${text}" on the screen ${count} times`,
    );
  }

  /** Ends what runs on it. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#tmux("kill-server").catch(() => {});
  }

  async #tmux(...args: string[]): Promise<string> {
    const { success, stdout, stderr } = await new Deno.Command("tmux", {
      args: ["-L", this.#socket, ...args],
    }).output();
    const decoder = new TextDecoder();
    if (success) return decoder.decode(stdout);
    throw new MiniclawError(`Cannot record: ${decoder.decode(stderr).trim()}`);
  }
}
