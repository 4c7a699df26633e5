import { describeError } from "../../../i18n/describe_error.ts";
import { Backoff } from "../backoff.ts";
import type { CallBot } from "../bot_methods.ts";
import { problemIn } from "../call_error.ts";
import type { ChatPlace } from "../chat_place.ts";
import type { TelegramWorld } from "../telegram_options.ts";
import { payloadOf, plainerForm } from "./message_form.ts";
import type { MessageForm, OutgoingPart } from "./message_form.ts";
import type { MovedGroups } from "./moved_groups.ts";
import type { Pacer } from "./pacer.ts";

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

/**
 * Sends one message. Limits, a lost network, a server in trouble and a token
 * that isn't the right one yet are waited for; marks that are refused are left
 * out. Throws the signal's reason, or why this chat can't be reached.
 */
export async function sendPart(
  outgoing: OutgoingPart,
  options: SendOptions,
): Promise<void> {
  await new Sending(outgoing, options).run();
}

class Sending {
  readonly #outgoing: OutgoingPart;
  readonly #options: SendOptions;
  readonly #backoff: Backoff;
  #form: MessageForm = { isPlain: false, isOutOfTopic: false };
  #failures = 0;

  constructor(outgoing: OutgoingPart, options: SendOptions) {
    this.#outgoing = outgoing;
    this.#options = options;
    this.#backoff = new Backoff(options.world);
  }

  async run(): Promise<void> {
    const { openCalls, pacer, moved, signal } = this.#options;
    for (;;) {
      const place = moved.now(this.#outgoing.place);
      await pacer.turn(place, signal);
      const payload = payloadOf({ ...this.#outgoing, place }, this.#form);
      try {
        const call = await openCalls();
        await call("sendMessage", payload, signal);
        return;
      } catch (error) {
        signal.throwIfAborted();
        await this.#recover(error, place);
      }
    }
  }

  /** Returns once it can be tried again; throws where that is no use. */
  async #recover(error: unknown, place: ChatPlace): Promise<void> {
    const { pacer, moved, signal, world } = this.#options;
    const problem = problemIn(error);
    switch (problem.kind) {
      case "wait":
        return pacer.hold(place, problem.milliseconds);
      case "moved":
        return moved.note(place.chatId, problem.chatId);
      case "refused":
        this.#form = plainerForm(this.#form, problem.description, place);
        return;
      default:
        if (++this.#failures === MANY_FAILURES) this.#warn(error, place);
        await world.delay(this.#backoff.next(), signal);
    }
  }

  #warn(error: unknown, { chatId }: ChatPlace): void {
    const { message } = describeError(error);
    this.#options.world.log.warn(
      `A message to ${chatId} waits, and is tried on: ${message}`,
    );
  }
}
