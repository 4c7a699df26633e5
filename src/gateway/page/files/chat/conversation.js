import { after, begun, progress } from "./answer.js";
import { keepKnown } from "./keep_known.js";

/**
 * A conversation as the page shows it. `hear` is all that changes it: the same
 * events give the same conversation, on this tab and every other, however often
 * some of them are told.
 *
 * @typedef {{ id: string, tool: string, input?: unknown, output?: string,
 *   outcome?: string, milliseconds?: number }} Step
 * @typedef {{ kind: string, message?: string, hint?: string }} Outcome
 * @typedef {{ label: string, command: string }} Choice
 * @typedef {{ code: string, argv: string[], cwd: string, program: string,
 *   mayBeRemembered: boolean, expires_at: string }} Approval
 * @typedef {{ key: string, role: "user" | "assistant" | "beside", text: string,
 *   at?: string, steps?: Step[], isWriting?: boolean, outcome?: Outcome,
 *   stopped?: boolean, choices?: Choice[] }} Shown
 * @typedef {{ messages: Shown[], approvals: Approval[], model: string,
 *   provider?: string, isKnown: boolean, states: number, last?: Place }} Conversation
 * @typedef {{ epoch: string, number: number }} Place
 * @typedef {{ id?: string, kind: string, data: unknown }} ChatEvent
 */

/** @type {Conversation} */
export const empty = {
  messages: [],
  approvals: [],
  model: "",
  isKnown: false,
  states: 0,
};

/**
 * The conversation after some events.
 *
 * @param {Conversation} before
 * @param {ChatEvent[]} events
 * @returns {Conversation}
 */
export function hearAll(before, events) {
  return events.reduce(hear, before);
}

/**
 * The conversation after an event.
 *
 * @param {Conversation} before
 * @param {ChatEvent} event
 * @returns {Conversation}
 */
export function hear(before, event) {
  const last = placeOf(event.id) ?? before.last;
  if (wasHeard(before, event.id)) {
    return event.kind === "state" ? withChoice(before, event.data) : before;
  }
  return { ...changed(before, event), last };
}

/** Whether an answer is awaited or being written. */
export function isBusy({ messages }) {
  return messages.some(({ isWriting }) => isWriting);
}

function changed(before, { kind, data }) {
  switch (kind) {
    case "state":
      return fromState(before, data);
    case "message":
      return withQuestion(before, data.message);
    case "progress":
      return withProgress(before, data.answers, data.event);
    case "reply":
      return withChoice(withReply(before, data), data);
    case "approval":
      return withApproval(before, data.approval);
    case "settled":
      return withoutApproval(before, data.code);
    default:
      return before;
  }
}

/** The place of an event: which log it stands in, and where. */
function placeOf(id) {
  const [, epoch, number] = /^(\w+)-(\d+)$/.exec(id ?? "") ?? [];
  return epoch === undefined ? undefined : { epoch, number: Number(number) };
}

function wasHeard({ last, isKnown }, id) {
  const place = placeOf(id);
  return isKnown && place !== undefined && last !== undefined &&
    place.epoch === last.epoch && place.number <= last.number;
}

function fromState(before, { messages, open, approvals, model, provider }) {
  const shown = keepKnown(before.messages, messages);
  const states = before.states + 1;
  const state = {
    ...{ messages: shown, approvals, model, provider },
    ...{ isKnown: true, states },
  };
  // An answer may be so long that its question isn't among the events any more.
  return open.reduce(withQuestion, state);
}

/** Who is asked next: an answer tells, for a command may have changed it. */
function withChoice(
  before,
  { model = before.model, provider = before.provider },
) {
  return { ...before, model, provider };
}

/**
 * A question, and the place of its answer. What is known of the answer already is
 * told again behind it.
 */
function withQuestion(before, { id, text, at }) {
  const answer = begun(id);
  const question = before.messages.find(({ key }) => key === id) ??
    { key: id, role: "user", text, at };
  const others = before.messages.filter(({ key }) => key !== answer.key);
  const messages = others.includes(question)
    ? others.flatMap((one) => one === question ? [one, answer] : [one])
    : [...others, question, answer];
  return { ...before, messages };
}

/**
 * An answer that is whole isn't written once more: a state may hold one whose
 * events are told again, as they came behind a question that still waits.
 */
function withProgress(before, id, event) {
  const { key } = begun(id);
  const known = before.messages.find((one) => one.key === key);
  return known && !known.isWriting
    ? before
    : withAnswer(before, id, progress(event));
}

function withAnswer(before, id, change) {
  const { key } = begun(id);
  const isThere = before.messages.some((one) => one.key === key);
  // The answer to what was asked before a restart may come without its question.
  const all = isThere ? before.messages : [...before.messages, begun(id)];
  const messages = all.map((one) => one.key === key ? change(one) : one);
  return { ...before, messages };
}

function withReply(before, reply) {
  const { id, answers, text, at, choices } = reply;
  if (answers !== undefined) {
    return withAnswer(begunAnew(before, answers), answers, after(reply));
  }
  const isThere = before.messages.some(({ key }) => key === id);
  const beside = { key: id, role: "beside", text, at, choices };
  const messages = isThere
    ? before.messages.map((one) => one.key === id ? { ...one, choices } : one)
    : [...before.messages, beside];
  return { ...before, messages };
}

/** What came before an answered `/new` is forgotten here as it is there. */
function begunAnew(before, id) {
  const at = before.messages.findIndex(({ key }) => key === id);
  const isNew = at >= 0 &&
    /^\/new(\s|$)/i.test(before.messages[at].text.trim());
  return isNew ? { ...before, messages: before.messages.slice(at) } : before;
}

function withApproval(before, approval) {
  const { approvals } = withoutApproval(before, approval.code);
  return { ...before, approvals: [...approvals, approval] };
}

function withoutApproval(before, code) {
  const approvals = before.approvals.filter((one) => one.code !== code);
  return { ...before, approvals };
}
