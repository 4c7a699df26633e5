import type { Stage } from "./stage.ts";

/** A tool call. Texts in its arguments may hold the stage's names: `{outside}`. */
export interface Call {
  /** The tool. */
  tool: string;
  /** Its arguments; a text is sent as it is. */
  arguments: unknown;
  /** Default: one that no other call has. */
  id?: string;
}

/**
 * How the program is set up: as it comes; with shells and interpreters allowed by
 * name; with those, and in the jail or not at all; with those in the jail, and the
 * person's whole home folder allowed; with those where there is no bubblewrap.
 */
export type Setting = "usual" | "shells" | "jailed" | "wide" | "plain";

/** One thing that a hostile model tries: a row of the table. */
export interface Attempt extends Call {
  /** What it tries, in words. */
  name: string;
  /** What it must be told, or that it may happen since nobody is harmed. */
  refused: RegExp | "harmless";
  /** Default: `usual`. */
  under?: Setting;
  /** Prepares the stage. */
  setup?(stage: Stage): unknown;
  /** Clears up what `setup` prepared. */
  after?(stage: Stage): unknown;
  /** Calls made before, whatever comes of them. */
  first?: Call[];
  /** Calls in the same answer, each of which must meet the same refusal. */
  also?: Call[];
  /** What the model says beside the call. */
  text?: string;
  /** Whether it goes through a link that is there: only the first wall or the jail holds. */
  link?: true;
  /** Whether it may change what lies openly in the workspace. */
  changesWorkspace?: true;
}
