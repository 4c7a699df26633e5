import type { CommandSpec, GroupSpec, OptionSpec } from "../command.ts";
import { findOption, type FoundOption } from "../find_option.ts";
import { globalOptions } from "../global_options.ts";

/** The words before the one being typed, as far as they make sense. */
export interface TypedLine {
  /** What they lead to; undefined where a word leads nowhere. */
  target?: CommandSpec | GroupSpec;
  /** The arguments given to it. */
  args: string[];
  /** The options given to it, each with its value. */
  given: Map<string, string | undefined>;
  /** The option whose value comes next. */
  pending?: OptionSpec;
  /** Whether `--` was typed: what follows isn't an option. */
  onlyArguments: boolean;
}

/** Reads the words before the one being typed; nothing is an error. */
export function readTyped(
  words: readonly string[],
  tree: GroupSpec,
): TypedLine {
  const line: TypedLine = {
    target: tree,
    args: [],
    given: new Map(),
    onlyArguments: false,
  };
  for (const word of words) take(word, line);
  return line;
}

/** The options that a line's target takes, those of every command among them. */
export function optionsOf(
  { target }: TypedLine,
): Readonly<Record<string, OptionSpec>> {
  return {
    ...globalOptions,
    ...(target?.kind === "command" ? target.options : {}),
  };
}

/** The option that a word names, if it does. */
export function optionIn(
  word: string,
  line: TypedLine,
): FoundOption | undefined {
  if (line.onlyArguments || !/^-./.test(word)) return undefined;
  try {
    return findOption(word, optionsOf(line));
  } catch {
    return undefined;
  }
}

function take(word: string, line: TypedLine): void {
  if (line.pending) return takeValue(word, line);
  if (word === "--" && !line.onlyArguments) {
    line.onlyArguments = true;
  } else if (line.onlyArguments || !/^-./.test(word)) {
    takeArgument(word, line);
  } else {
    takeOption(word, line);
  }
}

function takeValue(word: string, line: TypedLine): void {
  const last = [...line.given.keys()].at(-1);
  if (last !== undefined) line.given.set(last, word);
  line.pending = undefined;
}

function takeOption(word: string, line: TypedLine): void {
  const found = optionIn(word, line);
  if (!found) return;
  const { name, spec, attached } = found;
  line.given.delete(name); // so that it is the last one
  line.given.set(name, attached);
  if (spec.value !== undefined) {
    if (attached === undefined) line.pending = spec;
  } else if (attached && !word.startsWith("--")) {
    takeOption(`-${attached}`, line); // -vm is -v -m
  }
}

function takeArgument(word: string, line: TypedLine): void {
  const { target } = line;
  if (target?.kind === "group") {
    line.target = target.commands.find(({ name }) => name === word);
  } else {
    line.args.push(word);
  }
}
