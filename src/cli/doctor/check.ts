import type { Logger } from "../../base/logger.ts";
import type { Home } from "../../config/home.ts";
import type { LoadedConfig } from "../../config/load_config.ts";
import type { World } from "../world.ts";

/** What a check is told. */
export interface CheckContext {
  /** The process. */
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
  /** Ends the check. */
  signal: AbortSignal;
}

/** What a check came to. */
export interface Finding {
  /** Whether it is well, should be known, or keeps miniclaw from working. */
  kind: "ok" | "warn" | "fail";
  /** What is so, in one sentence. */
  message: string;
  /** What to do about it. */
  hint?: string;
}

/** One thing that is looked at. */
export interface Check {
  /** What it is called, in one word. */
  name: string;
  /** Whether it means nothing without the person's own configuration. */
  needsConfig?: boolean;
  /** Looks at it. What is thrown is a failure in the words of the error. */
  run(context: CheckContext): Promise<Finding>;
}

/** What is found about a check by its name. */
export interface NamedFinding extends Finding {
  /** The check. */
  name: string;
}
