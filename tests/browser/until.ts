import { deepEqual } from "node:assert/strict";

/** Milliseconds in which something has to become so. */
export const PATIENCE = 60_000;

/** Asks again and again, until the answer isn't empty; returns it. */
export async function until<T>(
  ask: () => Promise<T> | T,
  what = String(ask),
): Promise<NonNullable<T>> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`It never came: ${what}`);
    await moment();
  }
}

/** Asks again and again, until the answer is that. */
export async function becomes<T>(
  ask: () => Promise<T> | T,
  wanted: T,
  patience = PATIENCE,
): Promise<void> {
  const end = Date.now() + patience;
  let last = await ask();
  while (!isSame(last, wanted) && Date.now() < end) {
    await moment();
    last = await ask();
  }
  deepEqual(last, wanted);
}

function isSame(one: unknown, other: unknown): boolean {
  try {
    deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
}

/** Between two looks: the other side needs the processor too. */
async function moment(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
