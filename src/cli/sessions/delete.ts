import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { openSessions } from "./open_sessions.ts";

/** Deletes a conversation. */
export async function deleteSession(
  { args: [id] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const store = await openSessions(context);
  await store.delete(id);
  context.print({ text: `Deleted ${id}`, json: { deleted: id } });
}
