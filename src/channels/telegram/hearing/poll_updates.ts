import { startDeadline } from "../../../base/deadline.ts";
import { describeError } from "../../../i18n/describe_error.ts";
import type { ChannelState, Intake } from "../../channel.ts";
import { Backoff } from "../backoff.ts";
import { CallError } from "../call_error.ts";
import { POLL_SECONDS } from "../call_bot.ts";
import type { CallBot } from "../bot_methods.ts";
import type { TelegramWorld } from "../telegram_options.ts";
import { wrongToken } from "../telegram_error.ts";
import { roomOrMoment } from "./room_or_moment.ts";
import type { UpdateTaker } from "./update_taker.ts";
import { WANTED_UPDATES } from "./updates.ts";

/** What polling takes. */
export interface PollOptions {
  /** The way to Telegram. */
  call: CallBot;
  /** Where updates go. */
  taker: UpdateTaker;
  /** Where there may be no room. */
  intake: Intake;
  /** Ends it. */
  signal: AbortSignal;
  /** Told how it fares. */
  onState(state: ChannelState): void;
  /** The clock and the chance. */
  world: TelegramWorld;
}

/** An end waits no longer than this for its last call. */
const LAST_MS = 1000;

/** While another program polls, each try disturbs it. */
const CONFLICT_MS = 30_000;

/**
 * Asks for updates again and again, and confirms those that were taken by the
 * next question. Throws the signal's reason, or an error with the code `auth`.
 */
export async function pollUpdates(options: PollOptions): Promise<never> {
  const { call, taker, intake, signal, onState, world } = options;
  const backoff = new Backoff(world);
  let offset: number | undefined;
  let confirmed: number | undefined;
  // At first, and after trouble, a quick answer tells that all is well.
  let timeout = 0;
  for (;;) {
    try {
      const updates = await call("getUpdates", {
        ...{ offset, timeout },
        allowed_updates: WANTED_UPDATES,
      }, signal);
      confirmed = offset;
      const batch = await taker.take(updates);
      offset = batch.offset ?? offset;
      backoff.reset();
      timeout = POLL_SECONDS;
      onState({ status: "ok" });
      if (batch.isFull) await roomOrMoment({ intake, signal, world });
    } catch (error) {
      if (signal.aborted && offset !== confirmed) await confirm(offset, call);
      signal.throwIfAborted();
      const { detail, wait, isRival } = troubleOf(error, backoff);
      // Whether the other is still there shows while a poll is open.
      timeout = isRival ? POLL_SECONDS : 0;
      onState({ status: "degraded", detail });
      await world.delay(wait, signal);
    }
  }
}

/** At the end nobody asks again, and all would be told anew at the next start. */
async function confirm(
  offset: number | undefined,
  call: CallBot,
): Promise<void> {
  using deadline = startDeadline(LAST_MS);
  const last = { offset, limit: 1, timeout: 0 };
  await call("getUpdates", last, deadline.signal).catch(() => {});
}

/** What is wrong, and when to try again. */
export interface Trouble {
  /** What is wrong, for people. */
  detail: string;
  /** Milliseconds. */
  wait: number;
  /** Whether somebody else reads this bot's messages. */
  isRival?: true;
}

/** Throws where trying again is no use. */
export function troubleOf(error: unknown, backoff: Backoff): Trouble {
  const pause = backoff.next();
  if (!(error instanceof CallError)) {
    // The intake's own: a disk that is full, say.
    const { message } = describeError(error);
    return { detail: `Cannot take messages: ${message}`, wait: pause };
  }
  const { problem, message } = error;
  switch (problem.kind) {
    case "unknown":
      throw wrongToken();
    case "conflict":
      return {
        detail: problem.webhook ? WEBHOOK : "another program polls this bot",
        wait: CONFLICT_MS,
        isRival: true,
      };
    case "wait":
      return { detail: message, wait: Math.max(pause, problem.milliseconds) };
    default:
      return { detail: message, wait: pause };
  }
}

const WEBHOOK =
  "this bot's messages go to a webhook that another program has set";
