import { runCli } from "./run_cli.ts";
import { processWorld } from "./world.ts";

/**
 * Runs a command line of this process and returns the code to exit with; a second
 * signal ends the process at once. It is one module so that a start loads few.
 */
export function startCli(
  words: readonly string[],
  exit: (code: number) => void,
): Promise<number> {
  return runCli(words, processWorld(exit));
}
