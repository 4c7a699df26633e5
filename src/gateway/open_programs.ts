import { SessionStore } from "../sessions/session_store.ts";
import type { GatewayOptions } from "./gateway_options.ts";
import type { GatewayParts } from "./gateway_parts.ts";
import { ProgramChats } from "./openai/program_chats.ts";

/** The conversations of programs, in the gateway's home. */
export function openPrograms(
  { hub, web }: GatewayParts,
  { home, log, now }: GatewayOptions,
): ProgramChats {
  const sessions = new SessionStore(home.sessions, { log, now });
  const { state } = home;
  return new ProgramChats({
    ...{ sessions, web, hub, state, log: log.child("programs") },
  });
}
