import { texts } from "../../i18n/en/offline.ts";
import type { ChatMessage, ChatRequest, ToolCall } from "../provider.ts";
import type { Moment } from "./intent.ts";
import type { Understood } from "./recognise.ts";
import { shown } from "./shown.ts";
import { speak } from "./speak.ts";
import { understand } from "./understand.ts";

/** What the rules say to a conversation: calls, or else a text. */
export interface Answer {
  /** The tools to be called. */
  calls: ToolCall[];
  /** The text; empty where tools are called. */
  text: string;
}

/** What a tool has answered; the name is missing if its call is. */
interface Outcome {
  tool?: string;
  result: string;
}

/** Reads the person's last message and what tools have said since. */
export function answer(
  { messages, tools }: ChatRequest,
  moment: Moment,
): Answer {
  const at = messages.findLastIndex(({ role }) => role === "user");
  const requests = understand(messages[at]?.content ?? "", moment);
  const outcomes = outcomesIn(messages.slice(at + 1));
  const offered = new Set(tools.map(({ name }) => name));
  const prefix = `offline_${
    moment.now.getTime().toString(36)
  }_${messages.length}`;
  const calls = outcomes.length > 0 ? [] : callsOf(requests, offered, prefix);
  if (calls.length > 0) return { calls, text: "" };
  return { calls: [], text: wording(requests, outcomes) };
}

function outcomesIn(messages: readonly ChatMessage[]): Outcome[] {
  const calls = messages.flatMap((message) =>
    message.role === "assistant" ? message.toolCalls ?? [] : []
  );
  return messages.flatMap((message) => {
    if (message.role !== "tool") return [];
    const call = calls.find(({ id }) => id === message.toolCallId);
    return [{ tool: call?.name, result: message.content }];
  });
}

function callsOf(
  requests: readonly Understood[],
  offered: ReadonlySet<string>,
  prefix: string,
): ToolCall[] {
  return requests.flatMap(({ step }, index) => {
    if (step.kind !== "call" || !offered.has(step.tool)) return [];
    const { tool: name, arguments: args } = step;
    return [{ id: `${prefix}_${index}`, name, arguments: args }];
  });
}

/** Tells of each request in turn, then of results that no request waits for. */
function wording(
  requests: readonly Understood[],
  outcomes: readonly Outcome[],
): string {
  const left = [...outcomes];
  const told = requests.map(({ step, language }) => ({
    kind: step.kind,
    text: tell({ step, language }, left),
  }));
  // Left over are another provider's calls: then "not understood" would be untrue.
  const kept = told.filter(({ kind }) => left.length === 0 || kind === "call");
  return [
    ...kept.map(({ text }) => text),
    ...left.map(({ result }) => shown(result, speak[requests[0].language])),
  ].join("\n\n");
}

/** Takes the request's outcome off the list and words it. */
function tell(
  { step, language }: Pick<Understood, "step" | "language">,
  left: Outcome[],
): string {
  if (step.kind === "say") return step.text;
  const at = left.findIndex(({ tool }) => (tool ?? step.tool) === step.tool);
  if (at < 0) {
    return speak[language](texts.noTool, { tool: step.tool });
  }
  const [{ result }] = left.splice(at, 1);
  return result.startsWith("Error:")
    ? shown(result, speak[language])
    : step.tell(result);
}
