/** Models that may begin inside their thinking and write only its end. */
const BEGINS_THINKING =
  /(^|[^a-z])(r1|qwq|think|thinking|reasoner|reasoning)([^a-z]|$)/i;

const TAGS = ["think", "thinking"];

/** Whether the model's name says that it may leave out the opening tag. */
export function mayBeginThinking(model: string): boolean {
  return BEGINS_THINKING.test(model);
}

/**
 * Removes `<think>…</think>` from the beginning of an answer that arrives in
 * pieces. Anywhere else such a tag is text like any other.
 */
export class ThinkStripper {
  #state: "unopened" | "start" | "thinking" | "answer";
  #held = "";
  #close = "</think>";
  #stripped = false;

  /** With `unopened` the answer may begin inside the thinking. */
  constructor({ unopened = false }: { unopened?: boolean } = {}) {
    this.#state = unopened ? "unopened" : "start";
  }

  /** Takes a piece and returns what of the answer is certain by now. */
  push(text: string): string {
    this.#held += text;
    if (this.#state === "unopened") this.#seekClose();
    while (this.#state === "thinking" || this.#state === "start") {
      const before = this.#state;
      if (before === "start") this.#readStart();
      else this.#seekClose();
      if (this.#state === before) return "";
    }
    return this.#state === "answer" ? this.#release() : "";
  }

  /** The rest, at the end of the answer. */
  end(): string {
    const state = this.#state;
    if (state === "unopened") {
      this.#state = "start";
      return this.push("") + this.end();
    }
    this.#state = "answer";
    return state === "thinking" ? "" : this.#release();
  }

  #readStart(): void {
    const rest = this.#held.trimStart();
    const tag = TAGS.find((name) => rest.startsWith(`<${name}>`));
    if (tag) {
      this.#state = "thinking";
      this.#close = `</${tag}>`;
      this.#held = rest.slice(tag.length + 2);
    } else if (!TAGS.some((name) => `<${name}>`.startsWith(rest))) {
      this.#state = "answer";
    }
  }

  /** After the thinking the answer starts anew, maybe with more of it. */
  #seekClose(): void {
    const at = this.#held.indexOf(this.#close);
    if (at < 0) {
      if (this.#state === "unopened") return;
      this.#held = this.#held.slice(1 - this.#close.length);
      return;
    }
    this.#held = this.#held.slice(at + this.#close.length);
    this.#state = "start";
    this.#stripped = true;
  }

  #release(): string {
    const text = this.#stripped ? this.#held.trimStart() : this.#held;
    // Only the answer's first text follows the thinking.
    this.#stripped &&= text === "";
    this.#held = "";
    return text;
  }
}
