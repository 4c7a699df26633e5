import { UsageError } from "../base/miniclaw_error.ts";
import { nearest } from "../base/nearest.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/usage.ts";
import { checkArguments, checkChoice } from "./check_arguments.ts";
import type { CommandInput, CommandSpec, GroupSpec } from "./command.ts";
import { findOption } from "./find_option.ts";
import { globalOptions } from "./global_options.ts";

/** A command line, understood. */
export interface CommandLine {
  /** The names that lead to the target. */
  path: string[];
  /** What was named: a command, or a group of them. */
  target: CommandSpec | GroupSpec;
  /** Whether its help is wanted rather than itself. */
  help: boolean;
  /** What was given to it, global options among them. */
  input: CommandInput;
}

/**
 * Reads a command line. An option that takes a value takes whatever word
 * follows, so that a text may begin with a hyphen; everything behind `--` is an
 * argument.
 *
 * @throws {UsageError} for what the tree doesn't know; it names the nearest.
 */
export function parseCommandLine(
  words: readonly string[],
  tree: GroupSpec,
): CommandLine {
  return new Reader(tree).read(words);
}

/** Options that name something; a text may be empty, its command decides. */
const MAY_NOT_BE_EMPTY = new Set(["config", "model"]);

class Reader {
  readonly #path: string[] = [];
  readonly #values: Record<string, string> = Object.create(null);
  readonly #switches = new Set<string>();
  readonly #args: string[] = [];
  #target: CommandSpec | GroupSpec;
  #help = false;

  constructor(tree: GroupSpec) {
    this.#target = tree;
  }

  read(words: readonly string[]): CommandLine {
    for (let at = 0; at < words.length;) at += this.#take(words.slice(at));
    const help = this.#help || this.#switches.has("help") ||
      this.#target.kind === "group";
    const runs = !help && !this.#switches.has("version");
    if (this.#target.kind === "command" && runs) {
      checkArguments(this.#target, { args: this.#args, path: this.#path });
    }
    return {
      path: this.#path,
      target: this.#target,
      help,
      input: {
        values: this.#values,
        switches: this.#switches,
        args: this.#args,
      },
    };
  }

  /** Takes the first of the words; returns how many were used up. */
  #take(words: readonly string[]): number {
    const [word] = words;
    const target = this.#target;
    if (target.kind === "command" && target.passThrough) {
      this.#args.push(word);
    } else if (word === "--") {
      for (const argument of words.slice(1)) this.#argument(argument);
      return words.length;
    } else if (word.startsWith("-") && word !== "-") {
      return this.#option(word, words[1]);
    } else if (word === "help" && this.#mayAskForHelp()) {
      this.#help = true;
    } else {
      this.#argument(word);
    }
    return 1;
  }

  /** `COMMAND help` is as good as `help COMMAND`. */
  #mayAskForHelp(): boolean {
    return this.#path.length > 0 && this.#args.length === 0 &&
      this.#path[0] !== "help";
  }

  #argument(word: string): void {
    const target = this.#target;
    if (target.kind === "command") {
      this.#args.push(word);
      return;
    }
    this.#target = findMember(target, word, this.#path);
    this.#path.push(word);
  }

  #option(word: string, next: string | undefined): number {
    const own = this.#target.kind === "command" ? this.#target.options : {};
    const { name, spec, attached } = findOption(word, {
      ...globalOptions,
      ...own,
    });
    if (spec.value !== undefined) {
      const value = attached ?? next;
      if (value === undefined || (value === "" && MAY_NOT_BE_EMPTY.has(name))) {
        const wording = { name: `--${name}`, wish: spec.value };
        throw new UsageError(phrase(texts.missingValue, wording));
      }
      this.#values[name] = checkChoice(`--${name}`, value, spec.choices);
      return attached === undefined ? 2 : 1;
    }
    this.#switches.add(name);
    if (attached === undefined) return 1;
    if (word.startsWith("--")) {
      throw new UsageError(phrase(texts.takesNoValue, { name: `--${name}` }));
    }
    return this.#option(`-${attached}`, next); // -vh is -v -h
  }
}

function findMember(
  group: GroupSpec,
  word: string,
  path: readonly string[],
): CommandSpec | GroupSpec {
  const found = group.commands.find(({ name }) => name === word);
  if (found) return found;
  const visible = group.commands
    .filter((member) => member.kind === "group" || !member.hidden);
  const guess = nearest(word, visible.map(({ name }) => name));
  const full = (name: string): string => [...path, name].join(" ");
  throw new UsageError(phrase(texts.unknownCommand, { command: full(word) }), {
    hint: guess
      ? phrase(texts.didYouMean, { guess: full(guess) })
      : phrase(texts.see, { command: `miniclaw ${full("--help")}` }),
  });
}
