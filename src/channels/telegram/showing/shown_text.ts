import type { AnswerEvent } from "../../channel.ts";

/** The part of an answer that is there so far, as a chat shows it. */
export class ShownText {
  #text = "";
  #tool?: string;
  #isOver = false;

  /** Hears what happens. */
  hear(event: AnswerEvent): void {
    switch (event.kind) {
      case "text":
        // What was said before a tool ran is no part of the answer.
        if (this.#isOver) this.#text = "";
        this.#isOver = false;
        this.#tool = undefined;
        this.#text += event.text;
        break;
      case "toolStart":
        this.#isOver = true;
        this.#tool = event.tool;
        break;
      case "toolEnd":
        this.#tool = undefined;
    }
  }

  /** Markdown; empty where there is nothing to show. */
  get markdown(): string {
    const tool = this.#tool && `… \`${this.#tool}\``;
    return [this.#text.trim(), tool].filter(Boolean).join("\n\n");
  }
}
