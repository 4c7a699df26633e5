import { InterruptedError } from "../../base/miniclaw_error.ts";
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

  /** Asks nothing yet. */
  constructor(terminal: LineTerminal) {
    this.#terminal = terminal;
  }

  /** One of several answers, by its number; Enter takes the first. */
  async select<T extends string>(
    question: string,
    choices: readonly Choice<T>[],
  ): Promise<T> {
    this.#say(`\n${question}`);
    for (const [index, { label, hint }] of choices.entries()) {
      this.#say(`  ${index + 1}. ${label}${hint ? ` (${hint})` : ""}`);
    }
    const typed = await this.#ask(
      () => this.#line("Number [1]: "),
      numberCheck(choices.length),
    );
    return choices[Number(typed || "1") - 1].value;
  }

  /** A line, without the spaces around it; Enter takes what is offered. */
  text(
    question: string,
    { initial = "", check }: LineOptions = {},
  ): Promise<string> {
    const prompt = initial ? `${question} [${initial}]: ` : `${question}: `;
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
    return this.#ask(() => readHidden(clean(`${question}: `)), check);
  }

  /** Yes or no. */
  async confirm(
    question: string,
    { initial = true }: { initial?: boolean } = {},
  ): Promise<boolean> {
    const prompt = `${question} [${initial ? "Y/n" : "y/N"}]: `;
    const typed = await this.#ask(() => this.#line(prompt), checkYesOrNo);
    return typed === "" ? initial : /^y/i.test(typed);
  }

  /** Tells something under a title. */
  note(title: string, text: string): void {
    this.#say(`\n${title}\n${text.replaceAll(/^/gm, "  ")}`);
  }

  /** Tells what is being waited for while the work is done. */
  async busy<T>(label: string, work: () => Promise<T>): Promise<T> {
    this.#say(`${label} …`);
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
      this.#say(fault);
    }
  }

  #line(prompt: string): Promise<string> {
    this.#terminal.write(this.#terminal.clean(prompt));
    return this.#terminal.readLine();
  }

  #say(text: string): void {
    this.#terminal.write(`${this.#terminal.clean(text)}\n`);
  }
}

function numberCheck(count: number): Check {
  return (typed) =>
    typed === "" || (/^\d+$/.test(typed) && +typed >= 1 && +typed <= count)
      ? undefined
      : `Type a number from 1 to ${count}`;
}

function checkYesOrNo(typed: string): string | undefined {
  return /^(y|yes|n|no)?$/i.test(typed) ? undefined : "Type y or n";
}
