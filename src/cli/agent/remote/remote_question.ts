import { MiniclawError, UsageError } from "../../../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../../../base/phrase.ts";
import type { AnswerEvent } from "../../../channels/channel.ts";
import type { GatewayMessage } from "../../../gateway/remote/protocol.ts";
import { texts } from "../../../i18n/en/agent.ts";
import type { AnswerEnd } from "../answerer.ts";

/** What a gateway answers a question with. */
export type RemoteReply = Extract<GatewayMessage, { kind: "reply" }>;

/** Why there is no answer: in words of the gateway's, or not in any language yet. */
export interface Failure {
  /** A stable word. */
  code: string;
  /** One sentence. */
  message: string | Phrase;
  /** What to do next. */
  hint?: string | Phrase;
}

/** A question that a gateway was asked: gathers what comes of it. */
export class RemoteQuestion {
  /** Unlike that of any other. */
  readonly id: string = `cli:${crypto.randomUUID()}`;
  /** How it ended; throws what went wrong. */
  readonly end: Promise<AnswerEnd>;
  readonly #onEvent: (event: AnswerEvent) => void;
  readonly #settle = Promise.withResolvers<AnswerEnd>();
  #streamed = "";
  #isTaken = false;

  /** One whose answer is shown by a listener while it is written. */
  constructor(onEvent: (event: AnswerEvent) => void = () => {}) {
    this.#onEvent = onEvent;
    this.end = this.#settle.promise;
    // Nobody may listen yet when the connection is lost.
    this.end.catch(() => {});
  }

  /** The gateway will answer it, whatever happens. */
  taken(): void {
    this.#isTaken = true;
  }

  /** Something happened on the way. */
  hear(event: AnswerEvent): void {
    if (event.kind === "text") this.#streamed += event.text;
    this.#onEvent(event);
  }

  /** The answer is there. */
  answered({ text, outcome }: RemoteReply): void {
    if (outcome.kind === "failed") return this.failed(outcome);
    if (outcome.kind === "stopped") return this.stopped(text);
    // Where nothing could be shown on the way, all of it is shown now.
    if (this.#streamed === "" && text !== "") {
      this.#onEvent({ kind: "text", text });
    }
    this.#settle.resolve(endOf(text, outcome));
  }

  /** The person has stopped it: what was written by then, if anything, stays. */
  stopped(text: string = this.#streamed): void {
    this.#settle.resolve({
      kind: "stopped",
      text: this.#streamed === "" ? "" : text,
    });
  }

  /** There is no answer. */
  failed({ code, message, hint }: Failure): void {
    const options = { code, hint };
    this.#settle.reject(
      code === "usage"
        ? new UsageError(message, options)
        : new MiniclawError(message, options),
    );
  }

  /** The gateway is gone. */
  lost(): void {
    this.failed({
      code: "gateway",
      message: phrase(texts.endedBefore),
      hint: phrase(this.#isTaken ? texts.answersLater : texts.askAgain),
    });
  }
}

function endOf(
  text: string,
  outcome: Exclude<RemoteReply["outcome"], { kind: "failed" | "stopped" }>,
): AnswerEnd {
  if (outcome.kind === "answered") {
    return { kind: "answered", text, complete: true };
  }
  const { code, message, hint } = outcome;
  return code === "max_tokens" ? { kind: "answered", text, complete: false } : {
    kind: "cutShort",
    text,
    failure: new MiniclawError(message, { code, hint }),
  };
}
