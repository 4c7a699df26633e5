/**
 * A conversation as the page shows it. `hear` is all that changes it: the same
 * events give the same conversation, on this tab and every other.
 *
 * @typedef {{ id: string, tool: string, input?: unknown, output?: string,
 *   outcome?: string, milliseconds?: number }} Step
 * @typedef {{ key: string, role: "user" | "assistant" | "beside", text: string,
 *   at?: string, steps?: Step[], isWriting?: boolean, outcome?: object }} Shown
 * @typedef {{ messages: Shown[], approvals: object[], model: string,
 *   isKnown: boolean }} Conversation
 */

/** @type {Conversation} */
export const empty = { messages: [], approvals: [], model: "", isKnown: false };

/**
 * The conversation after an event.
 *
 * @param {Conversation} before
 * @param {{ kind: string, data: any }} event
 * @returns {Conversation}
 */
export function hear(before, { kind, data }) {
  switch (kind) {
    case "state":
      return fromState(data);
    case "message":
      return withQuestion(before, data.message);
    case "progress":
      return withAnswer(before, data.answers, progress(data.event));
    case "reply":
      return withReply(before, data);
    case "approval":
      return withApproval(before, data.approval);
    case "settled":
      return withoutApproval(before, data.code);
    default:
      return before;
  }
}

/** Whether an answer is awaited or being written. */
export function isBusy({ messages }) {
  return messages.some(({ isWriting }) => isWriting);
}

function fromState({ messages, approvals, model }) {
  const shown = messages.map((message, at) => ({
    key: `past-${at}`,
    ...message,
  }));
  return { messages: shown, approvals, model, isKnown: true };
}

/** A question, and the place of its answer. */
function withQuestion(before, { id, text, at }) {
  if (before.messages.some(({ key }) => key === id)) return before;
  const answer = {
    key: `answer-${id}`,
    ...{ role: "assistant", text: "", steps: [], isWriting: true },
  };
  const question = { key: id, role: "user", text, at };
  return { ...before, messages: [...before.messages, question, answer] };
}

function withAnswer(before, id, change) {
  const key = `answer-${id}`;
  const isThere = before.messages.some((one) => one.key === key);
  const begun = {
    key,
    role: "assistant",
    text: "",
    steps: [],
    isWriting: true,
  };
  // A job's answer has no question.
  const messages = isThere ? before.messages : [...before.messages, begun];
  return {
    ...before,
    messages: messages.map((one) => one.key === key ? change(one) : one),
  };
}

function progress(event) {
  switch (event.kind) {
    case "text":
      // What was said before a tool ran is no part of the answer.
      return (answer) => ({
        ...answer,
        text: (answer.isOver ? "" : answer.text) + event.text,
        isOver: false,
      });
    case "toolStart":
      return (answer) => ({
        ...answer,
        isOver: true,
        steps: [...answer.steps, { tool: event.tool, ...event.step }],
      });
    case "toolEnd":
      return (answer) => ({
        ...answer,
        steps: answer.steps.map((step) =>
          step.id === event.step?.id ? { ...step, ...event.step } : step
        ),
      });
    default:
      return (answer) => answer;
  }
}

function withReply(before, { id, answers, text, at, outcome }) {
  if (answers === undefined) {
    if (before.messages.some(({ key }) => key === id)) return before;
    const beside = { key: id, role: "beside", text, at };
    return { ...before, messages: [...before.messages, beside] };
  }
  return withAnswer(before, answers, (answer) => ({
    ...answer,
    ...{ text, at, outcome, isWriting: false },
  }));
}

function withApproval(before, approval) {
  const { approvals } = withoutApproval(before, approval.code);
  return { ...before, approvals: [...approvals, approval] };
}

function withoutApproval(before, code) {
  const approvals = before.approvals.filter((one) => one.code !== code);
  return { ...before, approvals };
}
