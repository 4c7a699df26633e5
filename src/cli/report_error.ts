import { describeError } from "../i18n/describe_error.ts";
import {
  InterruptedError,
  MiniclawError,
  ReportedError,
} from "../base/miniclaw_error.ts";
import { english, type Language } from "../base/language.ts";
import { phrase } from "../base/phrase.ts";
import type { Redactor } from "../base/redactor.ts";
import { texts } from "../i18n/en/errors.ts";
import type { GlobalOptions } from "./command_context.ts";
import type { World } from "./world.ts";

/** How an error is shown. */
export interface ReportOptions {
  /** The streams. */
  world: World;
  /** Masks secrets. */
  redactor: Redactor;
  /** Text or JSON, and whether a stack trace is wanted. */
  options: Pick<GlobalOptions, "format" | "verbose">;
  /** The person's language; programs are told in English. */
  language: Language;
}

/**
 * Shows what was thrown, once, at the edge of the program, and returns the exit
 * code it stands for.
 */
export function reportError(
  error: unknown,
  { world, redactor, options, language }: ReportOptions,
): number {
  if (error instanceof ReportedError) return error.exitCode;
  const isForPrograms = options.format === "json";
  const report = describeError(error, isForPrograms ? english : language);
  const masked = JSON.parse(redactor.redact(JSON.stringify(report)));
  if (isForPrograms) {
    world.stdout.write(`${JSON.stringify({ error: masked }, null, 2)}\n`);
  } else {
    const { message } = masked;
    const line = error instanceof InterruptedError
      ? message
      : phrase(texts.error, { message }).in(language);
    world.stderr.write(`${line}\n`);
    if (masked.hint) world.stderr.write(`  ${masked.hint}\n`);
  }
  if (options.verbose && error instanceof Error && error.stack) {
    world.stderr.write(`${redactor.redact(error.stack)}\n`);
  }
  return error instanceof MiniclawError ? error.exitCode : 1;
}
