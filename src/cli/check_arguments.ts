import { UsageError } from "../base/miniclaw_error.ts";
import { nearest } from "../base/nearest.ts";
import { type Gap, phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/usage.ts";
import type { CommandSpec } from "./command.ts";

/** Whether the arguments are as many and of the kind that the command takes. */
export function checkArguments(
  { args: specs = [] }: CommandSpec,
  { args, path }: { args: readonly string[]; path: readonly string[] },
): void {
  const command = path.join(" ");
  const help = `miniclaw help ${command}`;
  for (const [at, spec] of specs.entries()) {
    if (at >= args.length && !spec.optional) {
      const { name } = spec;
      throw new UsageError(phrase(texts.missingArgument, { command, name }), {
        hint: phrase(texts.see, { command: help }),
      });
    }
    if (at < args.length) checkChoice(spec.name, args[at], spec.choices);
  }
  const surplus = specs.at(-1)?.rest ? undefined : args[specs.length];
  if (surplus !== undefined) {
    const wording = { command, word: surplus };
    throw new UsageError(phrase(texts.surplusArgument, wording), {
      hint: phrase(texts.needsQuotes, { command: help }),
    });
  }
}

/** The value, if it is one of the choices or there are none to keep to. */
export function checkChoice(
  name: string,
  value: string,
  choices: readonly string[] | undefined,
): string {
  if (!choices || choices.includes(value)) return value;
  const guess = nearest(value, choices);
  const words: readonly Gap[] = choices;
  const wish = words.reduce((first, second) =>
    phrase(texts.or, { first, second })
  );
  throw new UsageError(
    phrase(texts.cannotUse, { name, wish, found: `"${value}"` }),
    guess ? { hint: phrase(texts.didYouMean, { guess }) } : {},
  );
}
