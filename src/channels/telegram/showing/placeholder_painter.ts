import { placeFields } from "../chat_place.ts";
import { tryFewTimes } from "../try_few_times.ts";
import { paintOnce } from "./paint_once.ts";
import type { PaintedText, PainterOptions } from "./paint_once.ts";
import type { Painted, Painter } from "./painter.ts";
import { TO_ITS_END } from "./to_its_end.ts";

/** What a placeholder takes beside. */
export interface PlaceholderOptions extends PainterOptions {
  /** The message to thread it to. */
  replyTo?: number;
}

const LINK_PREVIEW = { is_disabled: true };

/** Shows a text in a message that is edited, and deleted in the end. */
export class PlaceholderPainter implements Painter {
  /** A group may be sent 20 messages a minute, edits among them. */
  readonly intervalMs: number = 3000;
  /** Until it is deleted. */
  readonly lastsMs: number = Infinity;
  readonly #options: PlaceholderOptions;
  #messageId?: number;

  /** One that has shown nothing. */
  constructor(options: PlaceholderOptions) {
    this.#options = options;
  }

  /** Sends the message, or edits it. */
  async paint(markdown: string): Promise<Painted> {
    const { place, pacer } = this.#options;
    if (!pacer.takeSpare(place)) return { kind: "skipped" };
    const show = (text: PaintedText): Promise<void> =>
      this.#messageId === undefined
        ? this.#send(text)
        : this.#edit(text, this.#messageId);
    return await paintOnce(markdown, show, this.#options);
  }

  /** Deletes the message. One that can't be deleted stays. */
  async takeBack(): Promise<void> {
    const messageId = this.#messageId;
    if (messageId === undefined) return;
    const { openCalls, place, world } = this.#options;
    const call = await openCalls();
    const where = { chat_id: place.chatId, message_id: messageId };
    await tryFewTimes(() => call("deleteMessage", where, TO_ITS_END), {
      ...{ world, signal: TO_ITS_END },
    }).catch((error) => world.log.debug(`A preview stays: ${error.message}`));
  }

  async #send(text: PaintedText): Promise<void> {
    const { openCalls, place, replyTo } = this.#options;
    const call = await openCalls();
    const { message_id } = await call("sendMessage", {
      ...placeFields(place),
      ...text,
      link_preview_options: LINK_PREVIEW,
      disable_notification: true,
      ...(replyTo && {
        reply_parameters: {
          message_id: replyTo,
          allow_sending_without_reply: true,
        },
      }),
    }, TO_ITS_END);
    this.#messageId = message_id;
  }

  async #edit(text: PaintedText, messageId: number): Promise<void> {
    const { openCalls, place } = this.#options;
    const call = await openCalls();
    await call("editMessageText", {
      chat_id: place.chatId,
      message_id: messageId,
      ...text,
      link_preview_options: LINK_PREVIEW,
    }, TO_ITS_END);
  }
}
