import * as v from "valibot";
import type { GatewayMessage, TerminalMessage } from "./protocol.ts";

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
      language: v.optional(name),
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
