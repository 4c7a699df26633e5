import type { Logger } from "../../base/logger.ts";
import type { Gap } from "../../base/phrase.ts";
import type { Home } from "../../config/home.ts";
import type { LoadedConfig } from "../../config/load_config.ts";
import type { World } from "../world.ts";
import type { OtherClocks } from "./other_clocks.ts";

/** What a check is told. */
export interface CheckContext {
  /** The process; what it fetches is heard by the other clocks. */
  world: World;
  /** Where everything lies. */
  home: Home;
  /** The configuration in force, or the defaults where it can't be read. */
  loaded: LoadedConfig;
  /** Why the configuration can't be read. */
  configError?: unknown;
  /** The log. */
  log: Logger;
  /** Whether to repair what is safe to. */
  fix: boolean;
  /** What the services that were asked say that time it is. */
  clocks: OtherClocks;
  /** Ends the check. */
  signal: AbortSignal;
}

/** What a check came to. */
export interface Finding {
  /** Whether it is well, should be known, or keeps miniclaw from working. */
  kind: "ok" | "warn" | "fail";
  /** What is so, in one sentence. */
  message: Gap;
  /** What to do about it. */
  hint?: Gap;
}

/** One thing that is looked at. */
export interface Check {
  /** What it is called, in one word, the same in every language. */
  name: string;
  /** Whether it means nothing without the person's own configuration. */
  needsConfig?: boolean;
  /** Whether it goes by what the others heard, and comes after them. */
  heedsOthers?: boolean;
  /** Milliseconds that it may take. Default: 15,000. */
  patience?: number;
  /** Looks at it. What is thrown is a failure in the words of the error. */
  run(context: CheckContext): Promise<Finding>;
}

/** What is found about a check by its name. */
export interface NamedFinding extends Finding {
  /** The check. */
  name: string;
}
