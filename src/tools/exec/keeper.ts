import { findProgram } from "./find_program.ts";
import { runProgram } from "./run_program.ts";

/** What to put before a program so that it ends with whoever started it. */
const KEEP = ["--pdeathsig", "KILL", "--"];

/**
 * The start of a command line that makes the program behind it end when its parent
 * does, however that ends: where there is no jail that sees to it. Nothing where
 * the system can't.
 */
export async function findKeeper(
  folders: readonly string[],
): Promise<string[]> {
  if (Deno.build.os !== "linux") return [];
  const setpriv = await findProgram("setpriv", folders);
  const trivial = await findProgram("true", folders);
  if (!setpriv || !trivial) return [];
  const { exitCode } = await runProgram({
    ...{ name: "setpriv", path: setpriv.real, cwd: "/", env: {} },
    args: [...KEEP, trivial.path],
    timeoutSeconds: 5,
    jailed: false,
  }, new AbortController().signal);
  return exitCode === 0 ? [setpriv.real, ...KEEP] : [];
}
