import { texts } from "../../i18n/en/sessions.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { openSessions } from "./open_sessions.ts";

/** Lists the conversations, the last used first. */
export async function listSessions(
  _input: CommandInput,
  context: CommandContext,
): Promise<void> {
  const store = await openSessions(context);
  const sessions = await store.list();
  if (sessions.length === 0) {
    context.world.stderr.write(`${context.say(texts.none)}\n`);
  }
  const width = Math.max(0, ...sessions.map(({ id }) => id.length));
  const lines = sessions.map(({ id, last_accessed, messages: count }) => {
    const used = last_accessed.slice(0, 16).replace("T", " ");
    return context.say(texts.listed, { id: id.padEnd(width), used, count });
  });
  context.print({ text: lines.join("\n"), json: { sessions } });
}
