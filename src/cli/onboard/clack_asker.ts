import * as clack from "@clack/prompts";
import type { Readable, Writable } from "node:stream";
import { displayWidth } from "../../base/display_width.ts";
import { english } from "../../base/language.ts";
import { InterruptedError } from "../../base/miniclaw_error.ts";
import { type Say, sayIn } from "../../base/say.ts";
import { texts } from "../../i18n/en/asking.ts";
import type { Asker, Check, Choice, LineOptions } from "./asker.ts";

/** Columns that the frame takes beside a title. */
const FRAME = 7;

/** Where questions are put and answered. */
export interface ClackOptions {
  /** The keyboard. */
  input: Readable;
  /** The screen. */
  output: Writable;
  /** Ends the question that is open. */
  signal: AbortSignal;
  /** Takes secrets and terminal control out of whatever is shown. */
  clean(text: string): string;
}

/** Asks with the keys of a terminal, in frames and colours. */
export class ClackAsker implements Asker {
  readonly #options: ClackOptions;
  readonly #say: Say;

  /** Asks nothing yet. */
  constructor(options: ClackOptions, say: Say = sayIn(english)) {
    this.#options = options;
    this.#say = say;
  }

  /** One of several answers; the first is pointed at. */
  async select<T extends string>(
    question: string,
    choices: readonly Choice<T>[],
  ): Promise<T> {
    const { clean } = this.#options;
    const options = choices.map(({ label, hint }, index) => ({
      value: index,
      label: clean(label),
      ...(hint && { hint: clean(hint) }),
    }));
    const index = await clack.select({
      ...this.#common(this.#say(texts.withKeys, { question })),
      options,
      showInstructions: false, // the library's own are English
      maxItems: 12,
    });
    return choices[given(index)].value;
  }

  /** A line, without the spaces around it. */
  async text(
    question: string,
    { initial = "", check }: LineOptions = {},
  ): Promise<string> {
    const typed = await clack.text({
      ...this.#common(question),
      initialValue: initial,
      validate: validator(check),
    });
    return trimmed(given(typed));
  }

  /** A line that isn't shown while it is typed. */
  async password(
    question: string,
    { check }: { check?: Check } = {},
  ): Promise<string> {
    const typed = await clack.password({
      ...this.#common(question),
      validate: validator(check),
    });
    return trimmed(given(typed));
  }

  /** Yes or no. */
  async confirm(
    question: string,
    { initial = true }: { initial?: boolean } = {},
  ): Promise<boolean> {
    const agreed = await clack.confirm({
      ...this.#common(question),
      active: this.#say(texts.yes),
      inactive: this.#say(texts.no),
      initialValue: initial,
    });
    return given(agreed);
  }

  /** Tells something under a title; one wider than the screen is told inside. */
  note(title: string, text: string): void {
    const { clean, output } = this.#options;
    const { columns = 80 } = output as { columns?: number };
    const heading = clean(title);
    const body = clean(text);
    return displayWidth(heading) + FRAME <= columns
      ? clack.note(body, heading, { output })
      : clack.note(`${heading}\n\n${body}`, "", { output });
  }

  /** Not the library's spinner: that one ends the process by itself at Ctrl-C. */
  async busy<T>(label: string, work: () => Promise<T>): Promise<T> {
    const { clean, output } = this.#options;
    clack.log.step(`${clean(label)} …`, { output });
    return await work();
  }

  #common(question: string): clack.CommonOptions & { message: string } {
    const { input, output, signal, clean } = this.#options;
    return { input, output, signal, message: clean(question) };
  }
}

/** What was answered; leaving is answered with a symbol. */
function given<T>(answer: T): Exclude<T, symbol> {
  if (typeof answer === "symbol") throw new InterruptedError();
  return answer as Exclude<T, symbol>;
}

/** An empty line arrives as undefined. */
function trimmed(typed: string | undefined): string {
  return (typed ?? "").trim();
}

function validator(
  check: Check | undefined,
): (typed: string | undefined) => string | undefined {
  return (typed) => check?.(trimmed(typed));
}
