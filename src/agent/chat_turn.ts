import { describeError } from "../i18n/describe_error.ts";
import type { SessionMessage } from "../sessions/session.ts";
import { currentNotes } from "../sessions/session_notes.ts";
import { trimHistory } from "../sessions/trim_history.ts";
import type { AgentOptions } from "./agent_options.ts";
import type { Condenser } from "./condense/condenser.ts";
import type { TurnEnd } from "./events.ts";
import { governed } from "./governor/governor.ts";
import { lostActs } from "./lost_acts.ts";
import { prepareContext } from "./prepare_context.ts";
import type { AnswerOptions } from "./question.ts";
import { reasonToLeave } from "./reason_to_leave.ts";
import { RepeatGuard } from "./repeat_guard.ts";
import { resumeTurn, type TurnStart } from "./resume_turn.ts";
import { toolContext } from "./tool_context.ts";
import { toolsFor } from "./tools_for.ts";
import { runTurn } from "./turn.ts";
import { choiceOf, type Turning } from "./turning.ts";
import { MOST_MESSAGES, TurnKeeper } from "./turn_keeper.ts";

/** What a turn in a chat is run with. */
export interface ChatTurnParts extends AgentOptions {
  /** Notes what leaves the conversation; undefined where nothing does. */
  condenser?: Condenser;
}

/**
 * Answers a message in its chat's conversation, which is kept as it grows; one
 * that was broken off is gone on with where it was.
 */
export async function runChatTurn(
  asked: Turning,
  options: AnswerOptions,
  parts: ChatTurnParts,
): Promise<TurnEnd> {
  const { id, text } = asked;
  const { interrupted, signal } = options;
  const start = resumeTurn(asked.session.messages, { id, text, interrupted });
  const session = { ...asked.session, messages: start.history };
  const notes = currentNotes(session);
  const kept = { ...session, notes: notes.length > 0 ? notes : undefined };
  const keeper = new TurnKeeper(kept, start, {
    sessions: parts.sessions,
    leaving: (gone) => setAside(gone, asked, parts),
  });
  let left = false;
  try {
    return await run({ ...asked, session: kept }, options, {
      ...{ start, keeper, parts },
    });
  } catch (error) {
    left = reasonToLeave(error, signal) !== undefined;
    throw error;
  } finally {
    if (!left) await keeper.finish();
  }
}

async function run(
  asked: Turning,
  options: AnswerOptions,
  { start, keeper, parts }: {
    start: TurnStart;
    keeper: TurnKeeper;
    parts: ChatTurnParts;
  },
): Promise<TurnEnd> {
  const { id, session, text, audience, model, source, job, language } = asked;
  const { config, redact } = parts;
  const { history, turn, doubtful, lost } = start;
  const { signal, onEvent = () => {}, acts } = options;
  const messages = trimHistory(history, MOST_MESSAGES);
  const prepared = await prepareContext(
    {
      ...{ text, audience, beside: lostActs(lost) },
      session: { ...session, messages },
    },
    parts,
  );
  return await runTurn(text, {
    ...{ id, model, redact, onEvent, acts, language: language.code },
    tools: toolsFor(audience, parts.tools),
    provider: governed(parts, {
      ...{ source, job },
      onNotice: (notice) =>
        onEvent({ kind: "notice", text: notice.in(language) }),
    }),
    maxTokens: prepared.maxTokens,
    maxIterations: config.agent.max_iterations,
    specs: prepared.tools,
    context: toolContext(asked, signal, parts),
    soFar: turn,
    guard: new RepeatGuard({ calls: doubtful, more: lost.size > 0 }),
    usedIds: new Set([...callIds([...history, ...turn]), ...lost.keys()]),
    compose: prepared.compose,
    keep: (messages) => keeper.keep(messages),
  });
}

/**
 * Keeps what falls out of the conversation, for whom it was meant. A reply
 * matters more than what will once be noted about old ones.
 */
async function setAside(
  messages: readonly SessionMessage[],
  asked: Turning,
  { condenser, log }: ChatTurnParts,
): Promise<void> {
  const { channel, chat_id: chatId } = asked.session;
  const choice = choiceOf(asked);
  try {
    await condenser?.setAside(
      { channel, chatId },
      messages.map((message) => ({ ...message, choice })),
    );
  } catch (error) {
    const { message } = describeError(error);
    log.warn(`Old messages go without being noted: ${message}`);
  }
}

function callIds(messages: readonly SessionMessage[]): Set<string> {
  return new Set(
    messages.flatMap(({ tool_calls = [] }) => tool_calls.map(({ id }) => id)),
  );
}
