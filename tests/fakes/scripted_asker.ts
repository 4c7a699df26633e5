import { fail } from "node:assert/strict";
import { InterruptedError } from "../../src/base/miniclaw_error.ts";
import type {
  Asker,
  Check,
  Choice,
  LineOptions,
} from "../../src/cli/onboard/asker.ts";

/** What a person does at one question. */
export type Answer =
  | { pick: string } // the choice with this label
  | { type: string; refused?: string[] } // a line, after some that are refused
  | { paste: string; refused?: string[] } // the same, unseen
  | { say: boolean }
  | { enter: true } // takes what is offered
  | { escape: true };

/** A question, found by a part of it, and what is answered. */
export type Line = [question: RegExp, answer: Answer];

/**
 * A person who follows a script to the letter. A question that isn't the next
 * of the script, a choice that isn't offered and an answer that is refused (or
 * should have been and isn't) end the test.
 */
export class ScriptedAsker implements Asker {
  /** Everything that was shown. */
  shown = "";
  /** Runs at the moment when something is being waited for. */
  onBusy: (label: string) => void = () => {};
  readonly #lines: Line[];

  constructor(lines: Line[]) {
    this.#lines = [...lines];
  }

  /** Fails where the script was not played to its end. */
  finish(): void {
    const left = this.#lines.map(([question]) => question).join(", ");
    if (left) fail(`Never asked: ${left}\nShown:\n${this.shown}`);
  }

  select<T extends string>(
    question: string,
    choices: readonly Choice<T>[],
  ): Promise<T> {
    return this.#play(question, (answer) => {
      this.shown += choices.map(({ label, hint }) => `- ${label} ${hint}\n`)
        .join("");
      if ("enter" in answer) return choices[0].value;
      const found = "pick" in answer &&
        choices.find(({ label }) => label === answer.pick);
      if (found) return found.value;
      fail(
        `Not among ${choices.map(({ label }) => label).join(" | ")}: ` +
          Deno.inspect(answer),
      );
    });
  }

  text(
    question: string,
    { initial = "", check }: LineOptions = {},
  ): Promise<string> {
    return this.#play(question, (answer) => {
      this.shown += `[${initial}]\n`;
      if ("enter" in answer) return checked(initial, check);
      if (!("type" in answer)) fail(`A line was asked for: ${question}`);
      return this.#typed(answer.type, answer.refused, check);
    });
  }

  password(
    question: string,
    { check }: { check?: Check } = {},
  ): Promise<string> {
    return this.#play(question, (answer) => {
      if ("enter" in answer) return checked("", check);
      if (!("paste" in answer)) fail(`A secret was asked for: ${question}`);
      return this.#typed(answer.paste, answer.refused, check);
    });
  }

  confirm(
    question: string,
    { initial = true }: { initial?: boolean } = {},
  ): Promise<boolean> {
    return this.#play(question, (answer) => {
      if ("enter" in answer) return initial;
      if (!("say" in answer)) fail(`Yes or no was asked: ${question}`);
      return answer.say;
    });
  }

  note(title: string, text: string): void {
    this.shown += `# ${title}\n${text}\n`;
  }

  async busy<T>(label: string, work: () => Promise<T>): Promise<T> {
    this.shown += `${label} …\n`;
    const done = work();
    this.onBusy(label);
    return await done;
  }

  // deno-lint-ignore require-await
  async #play<T>(
    question: string,
    answer: (given: Answer) => T,
  ): Promise<T> {
    this.shown += `? ${question}\n`;
    const [expected, given] = this.#lines.shift() ??
      fail(`Not in the script: ${question}\nShown:\n${this.shown}`);
    if (!expected.test(question)) {
      fail(`Expected ${expected}, asked: ${question}\nShown:\n${this.shown}`);
    }
    if ("escape" in given) throw new InterruptedError();
    return answer(given);
  }

  #typed(typed: string, refused: string[] = [], check?: Check): string {
    for (const wrong of refused) {
      const fault = check?.(wrong);
      if (fault === undefined) fail(`Should have been refused: ${wrong}`);
      this.shown += `! ${fault}\n`;
    }
    return checked(typed, check);
  }
}

function checked(typed: string, check?: Check): string {
  const fault = check?.(typed);
  if (fault !== undefined) fail(`Refused: ${typed}: ${fault}`);
  return typed;
}
