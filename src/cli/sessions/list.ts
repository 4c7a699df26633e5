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
    context.world.stderr.write("There are no conversations yet\n");
  }
  const width = Math.max(0, ...sessions.map(({ id }) => id.length));
  const lines = sessions.map(({ id, last_accessed, messages }) => {
    const used = last_accessed.slice(0, 16).replace("T", " ");
    return `${id.padEnd(width)}  ${used} UTC  ${messages} messages`;
  });
  context.print({ text: lines.join("\n"), json: { sessions } });
}
