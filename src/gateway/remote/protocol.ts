import * as v from "valibot";
import type { ErrorReport } from "../../base/describe_error.ts";
import type { AnswerEvent } from "../../channels/channel.ts";
import type { ReplyOutcome } from "../../hub/outbound_message.ts";
import type {
  ApprovalAnswer,
  ApprovalRequest,
} from "../../tools/approval/approver.ts";
import type { KeptMessage } from "./kept_messages.ts";

/** What both sides must speak: raised with every change that isn't an addition. */
export const PROTOCOL = 1;

/** The longest line that a gateway reads, in bytes. */
export const MOST_ASKED_BYTES: number = 1 << 20;

/** The longest line that a terminal reads, in bytes. */
export const MOST_ANSWERED_BYTES: number = 4 << 20;

/** What a terminal tells a gateway: one line of JSON each, `hello` first. */
export type TerminalMessage =
  | { kind: "hello"; protocol: number; token?: string }
  /** A chat that stays open on a terminal. */
  | { kind: "listen"; chatId: string; person: string }
  | {
    kind: "ask";
    /** Unlike that of any other question; its answer carries it. */
    id: string;
    chatId: string;
    person: string;
    text: string;
    model?: string;
  }
  /** Stops the question of that id. */
  | { kind: "stop"; id: string }
  /** What the person says to a request. */
  | { kind: "decision"; code: string; answer: ApprovalAnswer }
  /** The jobs have changed. */
  | { kind: "nudge" };

/** What a gateway tells a terminal: one line of JSON each. */
export type GatewayMessage =
  | { kind: "welcome"; version: string; model: string; config: string }
  /** A question is on the disk, and will be answered whatever happens. */
  | { kind: "taken"; id: string }
  | { kind: "event"; id: string; event: AnswerEvent }
  | {
    kind: "reply";
    id: string;
    text: string;
    /** The model of the chat. */
    model: string;
    outcome: ReplyOutcome;
  }
  /** What the agent says beside. */
  | { kind: "say"; text: string }
  /** What was said while nobody listened. */
  | { kind: "away"; messages: KeptMessage[] }
  /** The person is asked to allow something. */
  | { kind: "asked"; code: string; request: ApprovalRequest }
  /** A request needs no answer any more. */
  | { kind: "lapsed"; code: string }
  | { kind: "nudged" }
  /** Something that was told isn't done: a question, where an id is given. */
  | { kind: "refused"; id?: string; error: ErrorReport };

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const line = v.string();

const terminalMessage: v.GenericSchema<unknown, TerminalMessage> = v.variant(
  "kind",
  [
    v.object({
      kind: v.literal("hello"),
      protocol: v.number(),
      token: v.optional(name),
    }),
    v.object({ kind: v.literal("listen"), chatId: name, person: person() }),
    v.object({
      kind: v.literal("ask"),
      id: v.pipe(v.string(), v.startsWith("cli:"), v.maxLength(100)),
      chatId: name,
      person: person(),
      text: line,
      model: v.optional(name),
    }),
    v.object({ kind: v.literal("stop"), id: name }),
    v.object({
      kind: v.literal("decision"),
      code: name,
      answer: v.picklist(["once", "always", "denied", "lapsed", "nobody"]),
    }),
    v.object({ kind: v.literal("nudge") }),
  ],
);

const answerEvent = v.variant("kind", [
  v.object({ kind: v.literal("text"), text: line }),
  v.object({ kind: v.literal("toolStart"), tool: line }),
  v.object({ kind: v.literal("toolEnd"), tool: line }),
]);

const report = { code: line, message: line, hint: v.optional(line) };

const outcome = v.variant("kind", [
  v.object({ kind: v.literal("answered") }),
  v.object({ kind: v.literal("incomplete"), ...report }),
  v.object({ kind: v.literal("failed"), ...report }),
  v.object({ kind: v.literal("stopped") }),
]);

const request = v.object({
  chat: v.object({ channel: line, chatId: line }),
  person: line,
  argv: v.array(line),
  cwd: line,
  program: line,
  mayBeRemembered: v.boolean(),
});

const gatewayMessage: v.GenericSchema<unknown, GatewayMessage> = v.variant(
  "kind",
  [
    v.object({
      kind: v.literal("welcome"),
      version: line,
      model: line,
      config: line,
    }),
    v.object({ kind: v.literal("taken"), id: line }),
    v.object({ kind: v.literal("event"), id: line, event: answerEvent }),
    v.object({
      kind: v.literal("reply"),
      id: line,
      text: line,
      model: line,
      outcome,
    }),
    v.object({ kind: v.literal("say"), text: line }),
    v.object({
      kind: v.literal("away"),
      messages: v.array(v.object({ at: line, text: line })),
    }),
    v.object({ kind: v.literal("asked"), code: line, request }),
    v.object({ kind: v.literal("lapsed"), code: line }),
    v.object({ kind: v.literal("nudged") }),
    v.object({
      kind: v.literal("refused"),
      id: v.optional(line),
      error: v.object(report),
    }),
  ],
);

/** Reads what a terminal tells; undefined where the line is nothing of that. */
export function parseTerminalMessage(
  line: string,
): TerminalMessage | undefined {
  return parse(line, terminalMessage);
}

/** Reads what a gateway tells; undefined where the line is nothing of that. */
export function parseGatewayMessage(line: string): GatewayMessage | undefined {
  return parse(line, gatewayMessage);
}

function person(): v.GenericSchema<unknown, string> {
  return v.pipe(v.string(), v.startsWith("cli:"), v.maxLength(200));
}

function parse<Message>(
  line: string,
  schema: v.GenericSchema<unknown, Message>,
): Message | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(line));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
