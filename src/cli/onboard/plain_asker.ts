import { english } from "../../base/language.ts";
import { InterruptedError } from "../../base/miniclaw_error.ts";
import { type Say, sayIn } from "../../base/say.ts";
import { texts } from "../../i18n/en/asking.ts";
import type { Asker, Check, Choice, LineOptions } from "./asker.ts";

/** Where lines are read the key only arrives with Enter. */
const ESCAPE = "\u001b";

/** A terminal that only knows lines. */
export interface LineTerminal {
  /** Shows a text. */
  write(text: string): void;
  /** Waits for a line; throws where the person leaves. */
  readLine(): Promise<string>;
  /** Waits for a line that isn't shown; throws where the person leaves. */
  readHidden(prompt: string): Promise<string>;
  /** Takes secrets and terminal control out of whatever is shown. */
  clean(text: string): string;
}

/** Asks line by line: no colours, no cursor, good for a screen reader. */
export class PlainAsker implements Asker {
  readonly #terminal: LineTerminal;
  readonly #say: Say;

  /** Asks nothing yet. */
  constructor(terminal: LineTerminal, say: Say = sayIn(english)) {
    this.#terminal = terminal;
    this.#say = say;
  }

  /** One of several answers, by its number; Enter takes the first. */
  async select<T extends string>(
    question: string,
    choices: readonly Choice<T>[],
  ): Promise<T> {
    this.#show(`\n${question}`);
    for (const [index, { label, hint }] of choices.entries()) {
      this.#show(`  ${index + 1}. ${label}${hint ? ` (${hint})` : ""}`);
    }
    const typed = await this.#ask(
      () => this.#line(this.#say(texts.number)),
      numberCheck(choices.length, this.#say),
    );
    return choices[Number(typed || "1") - 1].value;
  }

  /** A line, without the spaces around it; Enter takes what is offered. */
  text(
    question: string,
    { initial = "", check }: LineOptions = {},
  ): Promise<string> {
    const prompt = initial
      ? this.#say(texts.promptWith, { question, initial })
      : this.#say(texts.prompt, { question });
    return this.#ask(
      async () => (await this.#line(prompt)).trim() || initial,
      check,
    );
  }

  /** A line that isn't shown while it is typed. */
  password(
    question: string,
    { check }: { check?: Check } = {},
  ): Promise<string> {
    const { clean, readHidden } = this.#terminal;
    const prompt = this.#say(texts.prompt, { question });
    return this.#ask(() => readHidden(clean(prompt)), check);
  }

  /** Yes or no. */
  async confirm(
    question: string,
    { initial = true }: { initial?: boolean } = {},
  ): Promise<boolean> {
    const prompt = initial ? texts.yesFirst : texts.noFirst;
    const typed = await this.#ask(
      () => this.#line(this.#say(prompt, { question })),
      (typed) =>
        typed === "" || meansYes(typed, this.#say) !== undefined
          ? undefined
          : this.#say(texts.typeYesOrNo),
    );
    return meansYes(typed, this.#say) ?? initial;
  }

  /** Tells something under a title. */
  note(title: string, text: string): void {
    this.#show(`\n${title}\n${text.replaceAll(/^/gm, "  ")}`);
  }

  /** Tells what is being waited for while the work is done. */
  async busy<T>(label: string, work: () => Promise<T>): Promise<T> {
    this.#show(`${label} …`);
    return await work();
  }

  /** Asks again until the answer can be used. */
  async #ask(
    read: () => Promise<string>,
    check: Check = () => undefined,
  ): Promise<string> {
    for (;;) {
      const typed = (await read()).trim();
      if (typed.includes(ESCAPE)) throw new InterruptedError();
      const fault = check(typed);
      if (fault === undefined) return typed;
      this.#show(fault);
    }
  }

  #line(prompt: string): Promise<string> {
    this.#terminal.write(this.#terminal.clean(prompt));
    return this.#terminal.readLine();
  }

  #show(text: string): void {
    this.#terminal.write(`${this.#terminal.clean(text)}\n`);
  }
}

function numberCheck(most: number, say: Say): Check {
  return (typed) =>
    typed === "" || (/^\d+$/.test(typed) && +typed >= 1 && +typed <= most)
      ? undefined
      : say(texts.typeNumber, { most });
}

/** In the person's language or in English; undefined where it is neither word. */
function meansYes(typed: string, say: Say): boolean | undefined {
  const isAmong = (words: string): boolean =>
    words.split(" ").includes(typed.toLowerCase());
  if (isAmong(`${texts.yesWords} ${say(texts.yesWords)}`)) return true;
  return isAmong(`${texts.noWords} ${say(texts.noWords)}`) ? false : undefined;
}
