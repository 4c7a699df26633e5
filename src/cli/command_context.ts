import type { Language } from "../base/language.ts";
import type { Logger } from "../base/logger.ts";
import type { Redactor } from "../base/redactor.ts";
import type { Say } from "../base/say.ts";
import type { LoadedConfig } from "../config/load_config.ts";
import type { Home } from "../config/home.ts";
import type { World } from "./world.ts";

/** The options that every command takes. */
export interface GlobalOptions {
  /** `--config PATH`. */
  config?: string;
  /** `--model NAME`. */
  model?: string;
  /** `--verbose`. */
  verbose: boolean;
  /** `--format`. */
  format: "text" | "json";
}

/** A result, in both its forms. */
export interface Printed {
  /** For people. */
  text: string;
  /** For programs. */
  json: unknown;
  /** Whether the text is a file's: then no line feed is added off a terminal. */
  asIs?: boolean;
}

/** What a command is handed beside its own flags and arguments. */
export interface CommandContext {
  /** The process. */
  world: World;
  /** Where everything lies. */
  home: Home;
  /** The global options. */
  options: GlobalOptions;
  /** The person's language. */
  language: Language;
  /** Puts a text of the catalogue into it. */
  say: Say;
  /** The log, on stderr, which is English. */
  log: Logger;
  /** Every secret met so far. */
  redactor: Redactor;
  /** Reads the configuration, tells its warnings and remembers its secrets. */
  loadConfig(): Promise<LoadedConfig>;
  /**
   * Prints the result: the text as it is with a line feed, or the value as one
   * JSON document with `--format json`. Secrets are masked in both.
   */
  print(result: Printed): void;
}
