import { abortable } from "../base/abortable.ts";
import { startDeadline } from "../base/deadline.ts";
import { ParkedError } from "../base/parked_error.ts";
import type { HubParts } from "./assemble_hub.ts";

/** What was parked may take so long to come to its end. */
const WIND_UP_MS = 2_000;

/** How a hub's work is ended. */
export interface WindUpOptions {
  /** Milliseconds that what runs has to come to an end by itself. */
  graceMs: number;
  /** Ends what doesn't. */
  ending: AbortController;
}

/** Begins no more work, lets what runs end or parks it, and closes the journal. */
export async function windUp(
  parts: HubParts,
  { graceMs, ending }: WindUpOptions,
): Promise<void> {
  const { lanes, outbox, workers, journal } = parts;
  lanes.close();
  await atMost(graceMs, () => quiet(parts));
  outbox.close();
  const parked = workers.park();
  ending.abort(new ParkedError());
  await atMost(WIND_UP_MS, () => Promise.all([parked, quiet(parts)]));
  await journal.close();
}

/** Returns once nothing runs: first the work, then the deliveries it led to. */
export async function quiet(
  { lanes, express, outbox }: HubParts,
): Promise<void> {
  await lanes.idle();
  await express.idle();
  await outbox.idle();
}

async function atMost(
  milliseconds: number,
  work: () => Promise<unknown>,
): Promise<void> {
  using deadline = startDeadline(milliseconds);
  await abortable(work(), deadline.signal).catch(() => {});
}
