import { problemIn } from "../call_error.ts";
import type { CallBot } from "../bot_methods.ts";
import { placeFields } from "../chat_place.ts";
import type { ChatPlace } from "../chat_place.ts";
import type { TelegramWorld } from "../telegram_options.ts";
import { TO_ITS_END } from "./to_its_end.ts";

/** What showing an answer on its way takes. */
export interface ShowOptions {
  /** The way to Telegram. */
  openCalls(): Promise<CallBot>;
  /** Where. */
  place: ChatPlace;
  /** The clock. */
  world: TelegramWorld;
}

/** Telegram shows it for five seconds. */
const REPEAT_MS = 4500;

/** Says that the bot is typing, again and again, until the signal ends it. */
export async function showTyping(
  { openCalls, place, world }: ShowOptions,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const pause = await typeOnce({ openCalls, place, world });
    if (pause === undefined) return;
    await world.delay(pause, signal).catch(() => {});
  }
}

/** Milliseconds until it is to be said again; undefined where it is no use. */
async function typeOnce(
  { openCalls, place }: ShowOptions,
): Promise<number | undefined> {
  try {
    const call = await openCalls();
    const where = placeFields(place);
    await call("sendChatAction", { ...where, action: "typing" }, TO_ITS_END);
    return REPEAT_MS;
  } catch (error) {
    const problem = problemIn(error);
    if (problem.kind === "wait") return problem.milliseconds;
    return problem.kind === "passing" ? REPEAT_MS : undefined;
  }
}
