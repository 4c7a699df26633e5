import type { Intake } from "../../channel.ts";
import type { TelegramWorld } from "../telegram_options.ts";

/** What waiting for room takes. */
export interface RoomOptions {
  /** Where there is none. */
  intake: Intake;
  /** Ends it. */
  signal: AbortSignal;
  /** The clock. */
  world: TelegramWorld;
}

/** So that a `/stop` is heard although everything is full. */
const LONGEST_MS = 500;

/** What found no room is told again at once, so there is always a pause. */
const SHORTEST_MS = 100;

/** Returns once there may be room, or it is time to look for what is urgent. */
export async function roomOrMoment(
  { intake, signal, world }: RoomOptions,
): Promise<void> {
  await world.delay(SHORTEST_MS, signal);
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  const room = intake.room(either);
  const moment = world.delay(LONGEST_MS - SHORTEST_MS, either);
  try {
    await Promise.race([room, moment]);
  } finally {
    over.abort();
    await Promise.allSettled([room, moment]);
  }
}
