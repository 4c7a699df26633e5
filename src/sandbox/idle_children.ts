import type { Child } from "./child.ts";

interface Idle {
  key: string;
  child: Child;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * Confined processes without work, kept for a while under what they may do. They
 * don't keep this process alive.
 */
export class IdleChildren implements AsyncDisposable {
  readonly #idleMs: number;
  readonly #kept: Idle[] = [];

  /** Keeps each for so many milliseconds. */
  constructor(idleMs: number) {
    this.#idleMs = idleMs;
  }

  /** Whether this one is kept. */
  has(child: Child): boolean {
    return this.#kept.some((one) => one.child === child);
  }

  /** Keeps one that may do what the key says, unless there is such a one. */
  keep(key: string, child: Child): void {
    const isThere = this.#kept.some((one) =>
      one.key === key && !one.child.ended
    );
    if (isThere || this.#idleMs === 0) return;
    const timer = setTimeout(() => this.#end(child), this.#idleMs);
    Deno.unrefTimer(timer);
    this.#kept.push({ key, child, timer });
  }

  /** Hands out the one of that key that was used last, if it is still there. */
  take(key: string): Child | undefined {
    const found = this.#kept.findLast((one) =>
      one.key === key && !one.child.ended
    );
    return found && this.#remove(found);
  }

  /** Ends all of them. */
  async [Symbol.asyncDispose](): Promise<void> {
    const children = this.#kept.map(({ child }) => child);
    await Promise.all(children.map((child) => this.#end(child)));
  }

  async #end(child: Child): Promise<void> {
    const found = this.#kept.find((one) => one.child === child);
    await (found && this.#remove(found))?.kill();
  }

  #remove(found: Idle): Child {
    clearTimeout(found.timer);
    this.#kept.splice(this.#kept.indexOf(found), 1);
    return found.child;
  }
}
