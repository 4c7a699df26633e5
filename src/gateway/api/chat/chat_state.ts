import type { ChatLog } from "../../web/chat_log.ts";
import { shownHistory } from "../../web/shown_history.ts";
import type { ShownMessage } from "../../web/shown_message.ts";
import type { OpenMessage, WebApproval } from "../../web/web_event.ts";
import type { KeptMessage } from "../../kept_messages.ts";
import type { Session } from "../../../sessions/session.ts";
import type { ApiContext } from "../api_context.ts";

/** Everything there is to know of a chat at one moment. */
export interface ChatState {
  /** The conversation. */
  session: string;
  /** What was said, without the messages that are still open. */
  messages: ShownMessage[];
  /** The messages that have no answer yet. */
  open: OpenMessage[];
  /** The requests that wait for the person's word. */
  approvals: WebApproval[];
  /** The model that the next message goes to. */
  model: string;
  /** Who has it, a key of `providers`. */
  provider: string;
}

/** What of a chat lies on the disk. */
export interface KeptChat {
  /** The conversation. */
  session: Session;
  /** What was said beside the answers. */
  kept: KeptMessage[];
  /** The model that the next message goes to. */
  model: string;
  /** Who has it, a key of `providers`. */
  provider: string;
}

/** Reads what of a chat lies on the disk. */
export async function readChat(
  chatId: string,
  { gateway: { live, web } }: ApiContext,
): Promise<KeptChat> {
  return {
    session: await live.parts.sessions.peek(web.name, chatId),
    kept: await web.kept.list(chatId),
    ...await live.agent.choiceOf({ channel: web.name, chatId }),
  };
}

/**
 * Reads a chat and has `tell` go on from there, at once. What was read is told only
 * if no reply came meanwhile: the disk holds every reply that was told before, and
 * the log all that has still to be, so that nothing falls between the two.
 */
export async function withState<Result>(
  chatId: string,
  context: ApiContext,
  tell: (log: ChatLog, state: ChatState) => Result,
): Promise<Result> {
  const log = context.gateway.web.log(chatId);
  using _isNeeded = log.follow(() => {});
  for (;;) {
    const { replies } = log;
    const kept = await readChat(chatId, context);
    if (log.replies === replies) return tell(log, chatState(kept, log));
  }
}

function chatState(
  { session, kept, model, provider }: KeptChat,
  log: ChatLog,
): ChatState {
  const { open, approvals } = log;
  return {
    session: session.chat_id,
    messages: shownHistory(session, { kept, open }),
    ...{ open, approvals, model, provider },
  };
}
