import type { TurnEvent } from "../agent/events.ts";
import type { ChatAddress } from "../base/chat_address.ts";
import type { LanguageOf } from "../base/language_of.ts";
import type { AnswerView, Channel } from "../channels/channel.ts";
import type { Work } from "../hub/hub_options.ts";
import type { InboundMessage } from "../hub/inbound_message.ts";
import type { Reply } from "../hub/outbound_message.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { AfterTurns } from "./after_turns.ts";
import { answerMessage, shownEvent } from "./answer_message.ts";
import type { LiveAgent } from "./live_agent.ts";

/** What turns are worked on with. */
export interface TurnsOptions {
  /** Who answers. */
  live: LiveAgent;
  /** What is counted. */
  metrics: Metrics;
  /** Says something beside the answer; what goes wrong is told in the log. */
  say(chat: ChatAddress, text: string): void;
  /** The channel of that name; undefined where it isn't on. */
  channel(name: string): Channel | undefined;
  /** Finds the language of who wrote. */
  languageOf: LanguageOf;
  /** Looks after what is left to do. */
  after: AfterTurns;
}

/** Works on messages: shows the answer while it is written, and counts. */
export class Turns {
  readonly #options: TurnsOptions;

  /** Turns of these parts. */
  constructor(options: TurnsOptions) {
    this.#options = options;
  }

  /** Answers one message. */
  async answer(
    message: InboundMessage,
    work: Work,
  ): Promise<Reply> {
    const { live, metrics, after, languageOf } = this.#options;
    const start = performance.now();
    await using view = this.#view(message);
    let asking = 0;
    const onEvent = (event: TurnEvent): void => {
      if (event.kind === "modelEnd") asking += event.milliseconds;
      this.#hear(event, { view, message });
    };
    try {
      const { reply, outcome } = await answerMessage(message, work, {
        ...{ agent: live.agent, onEvent },
        language: await languageOf(message),
      });
      await after.answered(message, outcome);
      return reply;
    } catch (error) {
      await after.failed(message, error);
      throw error;
    } finally {
      const milliseconds = performance.now() - start;
      metrics.turnDuration.observe(milliseconds / 1000);
      metrics.turnOverhead.observe((milliseconds - asking) / 1000);
    }
  }

  #view(message: InboundMessage): AnswerView | undefined {
    if (message.answer !== undefined) return undefined;
    return this.#options.channel(message.chat.channel)?.follow?.(message);
  }

  #hear(
    event: TurnEvent,
    { view, message }: { view?: AnswerView; message: InboundMessage },
  ): void {
    const shown = shownEvent(event);
    if (shown) view?.onEvent(shown);
    if (event.kind === "notice") this.#options.say(message.chat, event.text);
    if (event.kind !== "toolEnd") return;
    this.#options.metrics.countToolCall(event.call.name, event.outcome);
  }
}
