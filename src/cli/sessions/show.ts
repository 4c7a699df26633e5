import type { Say } from "../../base/say.ts";
import { stripControl } from "../../base/strip_control.ts";
import { texts } from "../../i18n/en/sessions.ts";
import type { Session, SessionMessage } from "../../sessions/session.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { openSessions } from "./open_sessions.ts";

/** Prints a conversation. */
export async function showSession(
  { args: [id] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const store = await openSessions(context);
  const session = await store.get(id);
  context.print({ text: formatSession(session, context.say), json: session });
}

function formatSession({ messages }: Session, say: Say): string {
  return messages.map((message) => stripControl(formatMessage(message, say)))
    .join("\n\n");
}

function formatMessage(message: SessionMessage, say: Say): string {
  const { role, content, timestamp, tool_calls = [] } = message;
  const at = timestamp.slice(0, 16).replace("T", " ");
  const calls = tool_calls.map(({ name, arguments: args }) =>
    `→ ${name} ${JSON.stringify(args)}`
  );
  const lines = [content, ...calls].filter(Boolean);
  return [say(texts[role], { at }), ...lines].join("\n");
}
