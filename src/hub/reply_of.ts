import { english, type Language } from "../base/language.ts";
import { phrase } from "../base/phrase.ts";
import { sayIn } from "../base/say.ts";
import { describeError } from "../i18n/describe_error.ts";
import { texts } from "../i18n/en/chat.ts";
import { texts as commands } from "../i18n/en/chat_commands.ts";
import type { InboundMessage } from "./inbound_message.ts";
import type { OutboundMessage, Reply } from "./outbound_message.ts";

/** Characters of a message by which its person knows it again. */
const FIRST_WORDS = 60;

/** An error as a sentence in the chat. */
export function failureReply(
  error: unknown,
  language: Language = english,
): Reply {
  const report = describeError(error, language);
  const { message, hint } = report;
  const text = hint === undefined
    ? `${message}.`
    : `${message}.\n\n${hint}${/[.!?]$/.test(hint) ? "" : "."}`;
  return { text, outcome: { kind: "failed", ...report } };
}

/** What is said where the person stopped the work before there was an answer. */
export function stoppedReply(language: Language = english): Reply {
  const text = phrase(commands.stopped).in(language);
  return { text, outcome: { kind: "stopped" } };
}

/** The id of the reply to a message. */
export function replyId(id: string): string {
  return `reply:${id}`;
}

/** A reply on its way to the chat of the message that it answers. */
export function replyTo(
  { id, chat, reply_to, language }: InboundMessage,
  reply: Reply,
): OutboundMessage {
  const threaded = reply_to === undefined ? {} : { reply_to };
  const spoken = language === undefined ? {} : { language };
  const sent = { ...reply, id: replyId(id), chat, answers: id };
  return { ...sent, ...threaded, ...spoken };
}

/** Tells a person that their message is worked on no more. */
export function asideReply(
  message: InboundMessage,
  crashes: number,
  language: Language = english,
): OutboundMessage {
  const say = sayIn(language);
  const words = firstWords(message.text);
  const failure = say(texts.setAside, { crashes });
  return replyTo(message, {
    text: say(texts.gaveUp, { words, crashes }),
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
