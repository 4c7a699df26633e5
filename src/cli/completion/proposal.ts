import type { Gap } from "../../base/phrase.ts";
import type { Home } from "../../config/home.ts";
import type { GroupSpec } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import type { ValueKind } from "../value_kind.ts";

/** Something that may stand in the place of the word being typed. */
export interface Proposal {
  /** The whole word, as the program is to get it. */
  value: string;
  /** What it is, in one line. */
  brief?: Gap;
}

/** What may come next. */
export interface Proposals {
  /** The words. */
  proposals: readonly Proposal[];
  /** Whether the path of any file fits, which the shell itself knows best. */
  files: boolean;
}

/** What a source of values may use. */
export interface ValueRequest {
  /** The process, and every secret met so far. */
  context: Pick<CommandContext, "world" | "redactor">;
  /** Where everything lies; nothing there may be changed. */
  home: Home;
  /** Every command there is. */
  tree: GroupSpec;
  /** What is typed of the value so far: others need not be proposed. */
  partial: string;
  /** The arguments before it. */
  args: readonly string[];
  /** Aborted when what isn't known by then comes too late. */
  signal: AbortSignal;
  /** The values of another kind, in the same place. */
  valuesOf(kind: ValueKind): ReturnType<ValueSource>;
}

/** Names the values there are; what it throws means that there are none. */
export type ValueSource = (
  request: ValueRequest,
) => Promise<readonly Proposal[] | "files">;
