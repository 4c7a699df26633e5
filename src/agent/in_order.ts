import type { Touch } from "../tools/tool.ts";

/** A piece of work and what it touches. */
export interface Work<T> {
  /** What it reads and changes. */
  touches: readonly Touch[];
  /** Does it. */
  run(): Promise<T>;
}

/**
 * Runs pieces of work side by side where they don't touch the same thing, and in
 * their order where they do. The results are in the order of the work.
 */
export function runInOrder<T>(works: readonly Work<T>[]): Promise<T[]> {
  const running: { touches: readonly Touch[]; done: Promise<T> }[] = [];
  for (const { touches, run } of works) {
    const before = running
      .filter((earlier) => collide(earlier.touches, touches))
      .map(({ done }) => done);
    const done = Promise.allSettled(before).then(run);
    running.push({ touches, done });
  }
  return Promise.all(running.map(({ done }) => done));
}

function collide(a: readonly Touch[], b: readonly Touch[]): boolean {
  return a.some((one) =>
    b.some((other) => (one.write || other.write) && overlap(one, other))
  );
}

function overlap({ scope: a }: Touch, { scope: b }: Touch): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
