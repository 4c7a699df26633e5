import { startDeadline } from "../base/deadline.ts";

/**
 * A watch over the notes' folder: which of them something happened to. Its events
 * come late, but in their order: so it knocks, by a file of its own in another
 * watched folder, and has seen all that came before once it sees that.
 */
export class NoteWatch implements AsyncDisposable {
  readonly #path: string;
  readonly #folder: string;
  readonly #identity: string;
  readonly #knocks: string;
  readonly #patienceMs: number;
  readonly #watcher: Deno.FsWatcher;
  readonly #listening: Promise<void>;
  readonly #waiting = new Map<string, () => void>();
  #changed = new Set<string>();
  #reliable = true;

  private constructor(path: string, knocks: string, patienceMs: number) {
    this.#path = path;
    this.#patienceMs = patienceMs;
    this.#identity = identityOf(path);
    this.#folder = Deno.realPathSync(path);
    this.#knocks = Deno.realPathSync(knocks);
    this.#watcher = Deno.watchFs([this.#folder, this.#knocks], {
      recursive: false,
    });
    this.#listening = this.#listen();
  }

  /**
   * Watches a folder, with the state folder at hand; an event that is held back
   * for longer than the patience is none. Undefined where that can't be done; only
   * Linux is known to keep the order of events.
   */
  static start(
    folder: string,
    { stateFolder, patienceMs }: { stateFolder: string; patienceMs: number },
  ): NoteWatch | undefined {
    if (Deno.build.os !== "linux") return undefined;
    const knocks = `${stateFolder}/memory_watch`;
    try {
      Deno.mkdirSync(knocks, { recursive: true, mode: 0o700 });
      return new NoteWatch(folder, knocks, patienceMs);
    } catch {
      return undefined;
    }
  }

  /**
   * The files that may have changed since it was last asked, all of them up to
   * now. Undefined when that can't be said any more: begin anew.
   */
  async changes(): Promise<ReadonlySet<string> | undefined> {
    if (!this.#reliable || !this.#isSameFolder()) return undefined;
    if (!(await this.#caughtUp())) this.#lose();
    if (!this.#reliable) return undefined;
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** Stops watching. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#lose();
    this.#watcher.close();
    await this.#listening;
  }

  /** Whether everything that happened before has been heard of. */
  async #caughtUp(): Promise<boolean> {
    using deadline = startDeadline(this.#patienceMs);
    const path = `${this.#knocks}/${crypto.randomUUID()}`;
    try {
      await new Promise<void>((resolve, reject) => {
        this.#waiting.set(path, resolve);
        deadline.signal.addEventListener("abort", reject);
        Deno.mkdirSync(path);
        Deno.removeSync(path);
      });
      return true;
    } catch {
      return false;
    } finally {
      this.#waiting.delete(path);
    }
  }

  async #listen(): Promise<void> {
    try {
      for await (const event of this.#watcher) this.#hear(event);
    } catch {
      // The system broke it off.
    }
    this.#lose();
  }

  #hear({ kind, paths, flag }: Deno.FsEvent): void {
    const isGone = kind === "remove" && paths.includes(this.#folder);
    if (flag === "rescan" || isGone) this.#lose();
    for (const path of paths) {
      this.#waiting.get(path)?.();
      const at = path.lastIndexOf("/");
      if (path.slice(0, at) === this.#folder) {
        this.#changed.add(path.slice(at + 1));
      }
    }
  }

  /** Events were lost: what is waited for may never come. */
  #lose(): void {
    this.#reliable = false;
    for (const resolve of this.#waiting.values()) resolve();
  }

  /** A folder that took this one's place is another one under its name. */
  #isSameFolder(): boolean {
    try {
      return identityOf(this.#path) === this.#identity;
    } catch {
      return false;
    }
  }
}

function identityOf(folder: string): string {
  // The number alone may be given to the next folder at once.
  const { dev, ino, birthtime } = Deno.statSync(folder);
  return `${dev} ${ino} ${birthtime?.getTime()}`;
}
