import { findProgram } from "../find_program.ts";
import { runProgram } from "../run_program.ts";
import type { Jail } from "./jail.ts";
import { jailArguments } from "./jail_arguments.ts";
import { networkMounts, systemMounts } from "./system_mounts.ts";

/** A jail that works, or why there is none. */
export type JailTrial = { jail: Jail } | { reason: string };

/** What to run on trial: a shell that starts two others, without output. */
const TRIVIAL = ["/bin/sh", "-c", ": | :"];

/** Seconds until a trial counts as failed. */
const TRIAL_SECONDS = 5;

/**
 * Runs something trivial in a jail, at first with all that a recent bubblewrap
 * can do, then with less. `folders` are where its programs are looked for.
 */
export async function tryJail(folders: readonly string[]): Promise<JailTrial> {
  if (Deno.build.os !== "linux") {
    return { reason: "bubblewrap exists only for Linux" };
  }
  const launcher = await realPathOf("bwrap", folders);
  if (launcher === undefined) {
    return { reason: "bubblewrap (bwrap) is not installed" };
  }
  const limits = {
    prlimit: await realPathOf("prlimit", folders),
    choom: await realPathOf("choom", folders),
  };
  const system = await systemMounts();
  const full = { launcher, limits, system, network: await networkMounts() };
  let reason = "";
  for (
    const jail of [
      { ...full, modern: true },
      { ...full, modern: false },
      { ...full, modern: false, limits: {} },
    ]
  ) {
    const fault = await faultOf(jail);
    if (fault === undefined) return { jail };
    reason ||= fault;
  }
  return { reason: `bubblewrap doesn't work here: ${reason}` };
}

async function faultOf(jail: Jail): Promise<string | undefined> {
  const args = jailArguments(jail, {
    ...{ mounts: [], cwd: "/", network: false },
    ...{ cpuSeconds: TRIAL_SECONDS, argv: TRIVIAL },
  });
  const { exitCode, timedOut, stderr } = await runProgram({
    ...{ name: "bwrap", path: jail.launcher, args, cwd: "/", env: {} },
    timeoutSeconds: TRIAL_SECONDS,
    jailed: true,
  }, new AbortController().signal);
  if (exitCode === 0) return undefined;
  if (timedOut) return `it took longer than ${TRIAL_SECONDS} s`;
  return stderr.trim().split("\n")[0] || `exit code ${exitCode}`;
}

async function realPathOf(
  name: string,
  folders: readonly string[],
): Promise<string | undefined> {
  return (await findProgram(name, folders))?.real;
}
