import { abortable } from "../base/abortable.ts";
import { startDeadline } from "../base/deadline.ts";
import { describeError } from "../i18n/describe_error.ts";
import type { Logger } from "../base/logger.ts";
import type { MemoryStore, RankedNote } from "../memory/memory_store.ts";

/**
 * How long a message may wait for its notes: longer than the search waits for a
 * vector before it goes by words alone.
 */
const MOST_MILLISECONDS = 2000;
/** How many are looked at; few of them are shown. */
const MOST_NOTES = 50;

/** Where notes are looked for, and who hears when that fails. */
export interface RecallOptions {
  /** The notes. */
  memory: Pick<MemoryStore, "rank">;
  /** The log. */
  log: Logger;
  /** How long it may take, in milliseconds. */
  mostMilliseconds?: number;
}

/**
 * The notes that fit a message, best first. Undefined when they could not be
 * found in time: an answer without them beats no answer.
 */
export async function recallNotes(
  message: string,
  { memory, log, mostMilliseconds = MOST_MILLISECONDS }: RecallOptions,
): Promise<RankedNote[] | undefined> {
  using deadline = startDeadline(mostMilliseconds);
  const ranking = (async () => await memory.rank(message, MOST_NOTES))();
  try {
    return await abortable(ranking, deadline.signal);
  } catch (error) {
    const reason = deadline.signal.aborted
      ? `it takes longer than ${mostMilliseconds} ms`
      : describeError(error).message;
    // It goes on by itself and warms the index; nobody waits for its end.
    ranking.catch(() => {});
    log.info(`Answering without recall: ${reason}`);
    return undefined;
  }
}
