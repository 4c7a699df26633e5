import type { AnswerEvent } from "../../channels/channel.ts";
import type { Usage } from "../../providers/provider.ts";
import type { NumberedEvent } from "../web/web_event.ts";
import type { WebReply } from "../web/reply_to.ts";

/** Why an answer ended, in the words of the protocol. */
export type FinishReason = "stop" | "length";

/** Gathers what an answer is made of while it is written. */
export class Completion {
  readonly #id: string;
  readonly #usage: Usage = { inputTokens: 0, outputTokens: 0 };
  #afterTool = false;
  #text = "";

  /** Of the message of that id. */
  constructor(id: string) {
    this.#id = id;
  }

  /** What the calls of the model took. */
  get usage(): Usage {
    return this.#usage;
  }

  /** The text that an event adds; undefined where it isn't one of this answer. */
  textOf({ event }: NumberedEvent): string | undefined {
    if (event.kind !== "progress" || event.answers !== this.#id) {
      return undefined;
    }
    const text = this.#added(event.event);
    this.#text += text;
    return text;
  }

  /** What of the whole answer wasn't told in pieces, as of a chat command's. */
  restOf({ text }: WebReply): string {
    return this.#text === "" ? text : "";
  }

  #added(event: AnswerEvent): string {
    switch (event.kind) {
      case "text": {
        const gap = this.#afterTool && this.#text !== "" ? "\n\n" : "";
        this.#afterTool = false;
        return gap + event.text;
      }
      case "usage":
        this.#usage.inputTokens += event.usage.inputTokens;
        this.#usage.outputTokens += event.usage.outputTokens;
        return "";
      case "toolStart":
      case "toolEnd":
        this.#afterTool = true;
        return "";
    }
  }
}

/** How an answer ended: cut off by its length, or not. */
export function finishReason({ outcome }: WebReply): FinishReason {
  return outcome?.kind === "incomplete" && outcome.code === "max_tokens"
    ? "length"
    : "stop";
}
