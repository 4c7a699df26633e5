import { describeError } from "../i18n/describe_error.ts";
import type { InboundMessage } from "./inbound_message.ts";
import type { OutboundMessage, Reply } from "./outbound_message.ts";

/** Characters of a message by which its person knows it again. */
const FIRST_WORDS = 60;

/** An error as a sentence in the chat. */
export function failureReply(error: unknown): Reply {
  const report = describeError(error);
  const { message, hint } = report;
  const text = hint === undefined
    ? `${message}.`
    : `${message}.\n\n${hint}${/[.!?]$/.test(hint) ? "" : "."}`;
  return { text, outcome: { kind: "failed", ...report } };
}

/** What is said where the person stopped the work before there was an answer. */
export function stoppedReply(): Reply {
  return { text: "Stopped.", outcome: { kind: "stopped" } };
}

/** The id of the reply to a message. */
export function replyId(id: string): string {
  return `reply:${id}`;
}

/** A reply on its way to the chat of the message that it answers. */
export function replyTo(
  { id, chat, reply_to }: InboundMessage,
  reply: Reply,
): OutboundMessage {
  const threaded = reply_to === undefined ? {} : { reply_to };
  return { ...reply, id: replyId(id), chat, answers: id, ...threaded };
}

/** Tells a person that their message is worked on no more. */
export function asideReply(
  message: InboundMessage,
  crashes: number,
): OutboundMessage {
  const text = `I gave up on your message “${firstWords(message.text)}”: ` +
    `miniclaw broke down ${crashes} times while working on it. ` +
    "Please try it in other words, or in smaller steps.";
  const failure = `Set aside after ${crashes} crashes`;
  return replyTo(message, {
    text,
    outcome: { kind: "failed", code: "set_aside", message: failure },
  });
}

function firstWords(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  if (characters.length <= FIRST_WORDS) return line;
  const head = characters.slice(0, FIRST_WORDS).join("");
  return `${head.replace(/ \S*$/, "")} …`;
}
