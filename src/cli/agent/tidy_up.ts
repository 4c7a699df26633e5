import { startDeadline } from "../../base/deadline.ts";
import type { Answerer } from "./answerer.ts";

/** A person who asked once waits no longer for the prompt to come back. */
const LONGEST_MS = 5000;

/** Gives the agent a moment for what could wait until its reply was out. */
export async function tidyUp(
  agent: Pick<Answerer, "afterwards">,
  stop: AbortSignal,
): Promise<void> {
  using deadline = startDeadline(LONGEST_MS);
  await agent.afterwards(AbortSignal.any([stop, deadline.signal]));
}

/** Does some waiting, and meanwhile what could wait until the reply was out. */
export async function tidyUpWhile<Result>(
  agent: Pick<Answerer, "afterwards">,
  wait: () => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const done = agent.afterwards(stop.signal);
  try {
    return await wait();
  } finally {
    stop.abort();
    await done;
  }
}
