import { atomicWrite } from "../../base/atomic_write.ts";
import type { HeartbeatState } from "./due_items.ts";

/**
 * Reads `heartbeat.json`. What can't be read counts as not there: the worst that
 * comes of it is that something is looked at once too often.
 */
export async function readHeartbeatState(
  path: string,
): Promise<HeartbeatState> {
  try {
    const { last_beat, items } = JSON.parse(await Deno.readTextFile(path));
    return {
      ...isMoment(last_beat) && { last_beat },
      items: Object.fromEntries(
        Object.entries(items ?? {}).filter(([, at]) => isMoment(at)),
      ) as Record<string, string>,
    };
  } catch {
    return { items: {} };
  }
}

/** Writes `heartbeat.json` whole. */
export async function writeHeartbeatState(
  path: string,
  state: HeartbeatState,
): Promise<void> {
  await atomicWrite(path, `${JSON.stringify(state, null, 2)}\n`);
}

function isMoment(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}
