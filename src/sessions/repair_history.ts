import type { SessionMessage } from "./session.ts";

/** What a call is told whose result was lost in a crash. */
export const LOST_RESULT: string =
  "Error: miniclaw was stopped before this call's result was kept. It may or " +
  "may not have run. Look before you repeat it";

/**
 * A history in which every call is answered exactly once, right behind the
 * message that made it, and no result stands alone: whatever a crash, a person's
 * edit or an older version left.
 */
export function repairHistory(
  messages: readonly SessionMessage[],
): SessionMessage[] {
  const repaired: SessionMessage[] = [];
  for (const [at, message] of messages.entries()) {
    if (message.role === "tool") continue; // taken along with its call
    repaired.push(message);
    const calls = message.role === "assistant" ? message.tool_calls ?? [] : [];
    const results = resultsBehind(messages, at);
    for (const { id } of calls) {
      repaired.push(
        results.get(id) ?? {
          role: "tool",
          content: LOST_RESULT,
          timestamp: message.timestamp,
          tool_call_id: id,
        },
      );
    }
  }
  const first = repaired.findIndex(({ role }) => role === "user");
  return first < 0 ? [] : repaired.slice(first);
}

function resultsBehind(
  messages: readonly SessionMessage[],
  at: number,
): Map<string, SessionMessage> {
  const results = new Map<string, SessionMessage>();
  for (let i = at + 1; messages[i]?.role === "tool"; i++) {
    const id = messages[i].tool_call_id ?? "";
    if (!results.has(id)) results.set(id, messages[i]);
  }
  return results;
}
