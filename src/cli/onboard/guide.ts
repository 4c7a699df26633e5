import type { CommandContext } from "../command_context.ts";
import type { Asker } from "./asker.ts";

/** A config.json that is being put together; nothing is written before the end. */
export type Tree = Record<string, unknown>;

/** What every step of the guide works with. */
export interface Guide {
  /** The command. */
  context: CommandContext;
  /** The person. */
  asker: Asker;
  /** Ctrl-C while something is being waited for. */
  signal: AbortSignal;
}

/** One part of the guide. */
export interface Step {
  /** What the log calls it. */
  name: string;
  /** Takes the tree as it is and returns it with the person's answers. */
  ask(tree: Tree, guide: Guide): Promise<Tree>;
}
