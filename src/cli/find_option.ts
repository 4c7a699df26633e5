import { UsageError } from "../base/miniclaw_error.ts";
import { nearest } from "../base/nearest.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/usage.ts";
import type { OptionSpec } from "./command.ts";

/** An option as it was found in a word. */
export interface FoundOption {
  /** Its long name. */
  name: string;
  /** What it takes. */
  spec: OptionSpec;
  /** What stood in the same word behind the name: `TEXT` in `--message=TEXT`. */
  attached?: string;
}

/** Finds the option that a word such as `--name`, `--name=value` or `-nvalue` names. */
export function findOption(
  word: string,
  options: Readonly<Record<string, OptionSpec>>,
): FoundOption {
  return word.startsWith("--")
    ? findLong(word, options)
    : findShort(word, options);
}

function findLong(
  word: string,
  options: Readonly<Record<string, OptionSpec>>,
): FoundOption {
  const equals = word.indexOf("=");
  const name = word.slice(2, equals < 0 ? undefined : equals);
  if (!Object.hasOwn(options, name)) throw unknownOption(`--${name}`, options);
  const attached = equals < 0 ? undefined : word.slice(equals + 1);
  return { name, spec: options[name], attached };
}

function findShort(
  word: string,
  options: Readonly<Record<string, OptionSpec>>,
): FoundOption {
  const found = Object.entries(options)
    .find(([, { short }]) => short === word[1]);
  if (!found) throw unknownOption(word.slice(0, 2), options);
  const [name, spec] = found;
  const rest = word.slice(2);
  if (rest === "") return { name, spec };
  return { name, spec, attached: spec.value ? rest.replace(/^=/, "") : rest };
}

function unknownOption(
  word: string,
  options: Readonly<Record<string, OptionSpec>>,
): UsageError {
  const guess = nearest(word.replace(/^-+/, ""), Object.keys(options));
  return new UsageError(phrase(texts.unknownOption, { option: word }), {
    hint: guess
      ? phrase(texts.didYouMean, { guess: `--${guess}` })
      : phrase(texts.see, { command: "miniclaw --help" }),
  });
}
