import { texts } from "../../i18n/en/sessions.ts";
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
  context.print({
    text: context.say(texts.deleted, { id }),
    json: { deleted: id },
  });
}
