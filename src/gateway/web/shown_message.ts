import type { Trouble } from "../kept_messages.ts";

/** A tool call of a conversation, as a page shows it. */
export interface ShownStep {
  /** Unlike that of any other call of the answer. */
  id: string;
  /** The tool. */
  tool: string;
  /** Its arguments. */
  input: unknown;
  /** What it came to; absent where nobody knows. */
  output?: string;
}

/** A message of a conversation, as a page shows it. */
export interface ShownMessage {
  /** Who wrote it; `beside` is what the agent said by itself. */
  role: "user" | "assistant" | "beside";
  /**
   * What the events call it, so that it is known again when they tell of it: an
   * answer has the id of the message that it answers. Absent in what no channel
   * heard, or was heard before conversations knew.
   */
  id?: string;
  /** Markdown of the agent's, plain words of the person's. */
  text: string;
  /** When, ISO-8601 in UTC. */
  at: string;
  /** What was done on the way to it. */
  steps?: ShownStep[];
  /** Whether the person stopped it. */
  stopped?: true;
  /** How it ended, where something went wrong: as the `reply` told of it. */
  outcome?: Omit<Trouble, "code">;
}
