import { describeError } from "../base/describe_error.ts";
import {
  InterruptedError,
  MiniclawError,
  ReportedError,
} from "../base/miniclaw_error.ts";
import type { Redactor } from "../base/redactor.ts";
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
}

/**
 * Shows what was thrown, once, at the edge of the program, and returns the exit
 * code it stands for.
 */
export function reportError(
  error: unknown,
  { world, redactor, options }: ReportOptions,
): number {
  if (error instanceof ReportedError) return error.exitCode;
  const report = describeError(error);
  const masked = JSON.parse(redactor.redact(JSON.stringify(report)));
  if (options.format === "json") {
    world.stdout.write(`${JSON.stringify({ error: masked }, null, 2)}\n`);
  } else {
    const head = error instanceof InterruptedError ? "" : "Error: ";
    world.stderr.write(`${head}${masked.message}\n`);
    if (masked.hint) world.stderr.write(`  ${masked.hint}\n`);
  }
  if (options.verbose && error instanceof Error && error.stack) {
    world.stderr.write(`${redactor.redact(error.stack)}\n`);
  }
  return error instanceof MiniclawError ? error.exitCode : 1;
}
