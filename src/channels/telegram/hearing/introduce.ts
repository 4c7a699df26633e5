import { Backoff } from "../backoff.ts";
import type { PollOptions } from "./poll_updates.ts";
import { troubleOf } from "./poll_updates.ts";
import type { BotIdentity } from "./updates.ts";

/** Learns who the bot is, however long that takes. Throws for a wrong token. */
export async function introduce(
  { call, signal, onState, world }: Omit<PollOptions, "taker" | "intake">,
): Promise<BotIdentity> {
  const backoff = new Backoff(world);
  for (;;) {
    try {
      const { id, username = "" } = await call("getMe", {}, signal);
      return { id, username };
    } catch (error) {
      signal.throwIfAborted();
      const { detail, wait } = troubleOf(error, backoff);
      onState({ status: "degraded", detail });
      await world.delay(wait, signal);
    }
  }
}
