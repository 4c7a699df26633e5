import { describeError } from "../../../base/describe_error.ts";
import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { Backoff } from "../backoff.ts";
import { problemIn } from "../call_error.ts";
import type { BotPayload, CallBot } from "../bot_methods.ts";
import { placeFields } from "../chat_place.ts";
import type { ChatPlace } from "../chat_place.ts";
import type { MessagePart } from "../markdown/message_part.ts";
import type { TelegramWorld } from "../telegram_options.ts";
import type { InlineKeyboard } from "./inline_keyboard.ts";
import type { MovedGroups } from "./moved_groups.ts";
import type { Pacer } from "./pacer.ts";

/** One message on its way. */
export interface OutgoingPart {
  /** Where it goes. */
  place: ChatPlace;
  /** What it says. */
  part: MessagePart;
  /** The message to thread it to. */
  replyTo?: number;
  /** Buttons below it. */
  keyboard?: InlineKeyboard;
}

/** What sending takes. */
export interface SendOptions {
  /** The way to Telegram, asked for anew at each try. */
  openCalls(): Promise<CallBot>;
  /** Keeps it below the limits. */
  pacer: Pacer;
  /** Groups that have another id now. */
  moved: MovedGroups;
  /** Gives it up for now. */
  signal: AbortSignal;
  /** The clock and the chance. */
  world: TelegramWorld;
}

/** A message that fails so often is worth a word in the log. */
const MANY_FAILURES = 3;

/** How a part is put, from the finest to the plainest. */
interface Form {
  isPlain: boolean;
  isOutOfTopic: boolean;
}

/**
 * Sends one message. Limits, a lost network, a server in trouble and a token
 * that isn't the right one yet are waited for; marks that are refused are left
 * out. Throws the signal's reason, or why this chat can't be reached.
 */
export async function sendPart(
  outgoing: OutgoingPart,
  options: SendOptions,
): Promise<void> {
  const { openCalls, pacer, moved, signal, world } = options;
  const backoff = new Backoff(world);
  let form: Form = { isPlain: false, isOutOfTopic: false };
  for (let failures = 0;;) {
    const place = moved.now(outgoing.place);
    await pacer.turn(place, signal);
    try {
      const call = await openCalls();
      await call(
        "sendMessage",
        payloadOf({ ...outgoing, place }, form),
        signal,
      );
      return;
    } catch (error) {
      signal.throwIfAborted();
      const problem = problemIn(error);
      switch (problem.kind) {
        case "wait":
          pacer.hold(place, problem.milliseconds);
          break;
        case "moved":
          moved.note(place.chatId, problem.chatId);
          break;
        case "refused":
          form = plainer(form, problem.description, place);
          break;
        default:
          if (++failures === MANY_FAILURES) warn(place, error, world);
          await world.delay(backoff.next(), signal);
      }
    }
  }
}

function warn(place: ChatPlace, error: unknown, { log }: TelegramWorld): void {
  const { message } = describeError(error);
  log.warn(`A message to ${place.chatId} waits, and is tried on: ${message}`);
}

function payloadOf(
  { place, part, replyTo, keyboard }: OutgoingPart,
  { isPlain, isOutOfTopic }: Form,
): BotPayload<"sendMessage"> {
  const words = isPlain
    ? { text: part.plain }
    : { text: part.html, parse_mode: "HTML" as const };
  return {
    ...placeFields(isOutOfTopic ? { chatId: place.chatId } : place),
    ...words,
    link_preview_options: { is_disabled: true },
    ...(replyTo && {
      reply_parameters: {
        message_id: replyTo,
        allow_sending_without_reply: true,
      },
    }),
    ...(keyboard && { reply_markup: keyboard }),
  };
}

/** The next form to try after a refusal; throws where none would help. */
function plainer(form: Form, description: string, place: ChatPlace): Form {
  const isTopicGone = /thread not found|topic_(closed|deleted)/i
    .test(description);
  if (isTopicGone && place.threadId && !form.isOutOfTopic) {
    return { ...form, isOutOfTopic: true };
  }
  const isText = /entit|parse|tag|too long|text/i.test(description);
  if (isText && !form.isPlain) return { ...form, isPlain: true };
  throw new MiniclawError(
    `Cannot write to the Telegram chat ${place.chatId}: ${description}`,
    {
      code: "chat",
      hint:
        "Open the bot in Telegram and press Start, or add it to the group again",
    },
  );
}
