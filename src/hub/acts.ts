/**
 * Keeps account of what a turn does, so that the turn, run again after a crash,
 * doesn't do it twice. Both throw where the account can't be written.
 */
export interface ActLog {
  /** Called before a tool call runs; returns once that is on the disk. */
  starting(callId: string): Promise<void>;
  /** Called with its result. */
  ended(callId: string, result: string): Promise<void>;
}

/** What is known of a turn that a crash or a shutdown broke off. */
export interface Interrupted {
  /** When work on the message first began, ISO-8601 in UTC. */
  since: string;
  /** Calls that were begun, by id, each with its result where one was kept. */
  acts: ReadonlyMap<string, string | undefined>;
}
