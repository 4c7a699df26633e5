import { SessionStore } from "../../sessions/session_store.ts";
import type { CommandContext } from "../command_context.ts";

/** The conversations of this home; the configuration is read for its secrets. */
export async function openSessions(
  context: CommandContext,
): Promise<SessionStore> {
  await context.loadConfig();
  const { home, log, world } = context;
  return new SessionStore(home.sessions, {
    log: log.child("sessions"),
    now: () => world.now(),
  });
}
