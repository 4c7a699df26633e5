import type { Environment } from "../../config/home.ts";

/** Set for the second process, so that there is never a third. */
const MARK = "MINICLAW_STARTED_AGAIN";

const PERMISSIONS: readonly Deno.PermissionName[] = [
  ...["read", "write", "net", "env", "sys", "run", "ffi"] as const,
];

/**
 * Whether the program runs without Deno's scheduler, as in a trial run from a
 * registry, and may start itself with it. Where a permission was narrowed it may
 * not: a second start could only widen it.
 */
export async function lacksFlags(env: Environment): Promise<boolean> {
  const { cron } = Deno as { cron?: unknown };
  if (cron !== undefined || Deno.build.standalone || env(MARK)) return false;
  const states = await Promise.all(
    PERMISSIONS.map((name) => Deno.permissions.query({ name })),
  );
  return states.every(({ state, partial }) => state === "granted" && !partial);
}

/** Whether this is the second process. */
export function wasStartedAgain(env: Environment): boolean {
  return env(MARK) !== undefined;
}

/**
 * Runs the same command line in a process with the flags it needs, and returns
 * what that ends with. Deno can't become another process: this one stays, hands
 * on every signal, and the other ends when this one is gone.
 */
export async function startAgain(): Promise<number> {
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "--quiet", "--allow-all", "--no-prompt", "--cached-only"],
      ...["--unstable-cron", "--unstable-net", "--unstable-worker-options"],
      "--v8-flags=--optimize-for-size",
      "--unstable-lazy-dynamic-imports",
      ...[Deno.mainModule, ...Deno.args],
    ],
    env: { [MARK]: "1" },
    stdin: "piped",
    // Else Ctrl-C would reach it twice: from the terminal, and from here.
    detached: true,
  }).spawn();
  using _signals = handOn(child);
  const { code, signal } = await child.status;
  return signal === null ? code : 1;
}

function handOn(child: Deno.ChildProcess): Disposable {
  const signals: Deno.Signal[] = Deno.build.os === "windows"
    ? ["SIGINT"]
    : ["SIGINT", "SIGTERM", "SIGHUP"];
  const listeners = signals.map((signal) => {
    const listener = (): void => {
      try {
        child.kill(signal);
      } catch {
        // It has just ended by itself.
      }
    };
    Deno.addSignalListener(signal, listener);
    return () => Deno.removeSignalListener(signal, listener);
  });
  return {
    [Symbol.dispose]: () => listeners.forEach((remove) => remove()),
  };
}
