import { stripControl } from "./strip_control.ts";

/** How loud: from what needs a person to what only a developer reads. */
export type LogLevel = "error" | "warn" | "info" | "debug";

/** The levels, loudest first. */
export const LOG_LEVELS: readonly LogLevel[] = [
  "error",
  "warn",
  "info",
  "debug",
];

/** Where one module tells what it does. */
export interface Logger {
  /** Something failed. */
  error(message: string): void;
  /** Something a person should know. */
  warn(message: string): void;
  /** Something that happened. */
  info(message: string): void;
  /** Something that helps to find a fault. */
  debug(message: string): void;
  /** The same log under another module's name. */
  child(module: string): Logger;
}

/** What a log is made of. */
export interface LoggerOptions {
  /** The quietest level that is still written; read anew for each line. */
  level: LogLevel;
  /** Receives each whole line, line feed included. */
  write(line: string): void;
  /** Masks secrets. */
  redact?(text: string): string;
  /** The clock. */
  now?(): Date;
}

/** A log of one line a record: time (UTC), level, module, message. */
export function createLogger(module: string, options: LoggerOptions): Logger {
  const { write, redact = (text) => text, now = () => new Date() } = options;
  const record = (at: LogLevel, message: string): void => {
    if (LOG_LEVELS.indexOf(at) > LOG_LEVELS.indexOf(options.level)) return;
    // Masked after: a secret could be broken up by what is stripped.
    const oneLine = redact(stripControl(message)).replaceAll("\n", "\\n");
    const name = at.toUpperCase().padEnd(5);
    write(`${now().toISOString()} ${name} ${module}: ${oneLine}\n`);
  };
  return {
    error: (message) => record("error", message),
    warn: (message) => record("warn", message),
    info: (message) => record("info", message),
    debug: (message) => record("debug", message),
    child: (name) => createLogger(name, options),
  };
}
