import type { Environment } from "../../config/home.ts";

/** What systemd told this process about how it is watched. */
export interface Supervisor {
  /** The socket that its messages go to; `@` in front stands for no file. */
  socket: string;
  /** A sign of life is expected within so many milliseconds. */
  watchdogMs?: number;
}

/**
 * Finds who watches this process, from the variables of sd_notify(3) and
 * sd_watchdog_enabled(3); undefined where nobody does.
 */
export function findSupervisor(
  env: Environment,
  pid: number = Deno.pid,
): Supervisor | undefined {
  const socket = env("NOTIFY_SOCKET");
  if (!socket) return undefined;
  const watchdogMs = findWatchdog(env, pid);
  return watchdogMs === undefined ? { socket } : { socket, watchdogMs };
}

function findWatchdog(env: Environment, pid: number): number | undefined {
  const watched = env("WATCHDOG_PID");
  // Inherited from a parent: then it is the parent who is expected to speak.
  if (watched && watched !== String(pid)) return undefined;
  const microseconds = Number(env("WATCHDOG_USEC") || 0);
  return Number.isSafeInteger(microseconds) && microseconds > 0
    ? microseconds / 1000
    : undefined;
}
