import type { CommandContext } from "./command_context.ts";
import type { texts } from "../i18n/en/briefs.ts";
import type { ValueKind } from "./value_kind.ts";

/** The key of a line of the help; the text is loaded when it is shown. */
export type BriefKey = keyof typeof texts;

/** An option of a command: a switch, or with `value` one that takes a value. */
export interface OptionSpec {
  /** One letter, used as `-m`. */
  short?: string;
  /** What the value is called in help; absent for a switch. */
  value?: string;
  /** The only values taken. */
  choices?: readonly string[];
  /** What its values are, so that a shell can complete them. */
  values?: ValueKind;
  /** One line for the help, by its key. */
  brief: BriefKey;
}

/** An argument of a command, taken by its place. */
export interface ArgumentSpec {
  /** What it is called in help, such as `PATH`. */
  name: string;
  /** The only values taken. */
  choices?: readonly string[];
  /** What its values are, so that a shell can complete them. */
  values?: ValueKind;
  /** Whether it may be left out. */
  optional?: boolean;
  /** Whether it takes all that follow. */
  rest?: boolean;
  /** One line for the help, by its key. */
  brief: BriefKey;
}

/** What the person gave a command, checked against its specification. */
export interface CommandInput {
  /** Values of the options that take one. */
  values: Readonly<Record<string, string | undefined>>;
  /** The switches that are on. */
  switches: ReadonlySet<string>;
  /** The arguments in their order. */
  args: readonly string[];
}

/** Runs a command; what it throws becomes its message and exit code. */
export type CommandRun = (
  input: CommandInput,
  context: CommandContext,
) => Promise<void>;

/** A command: what it takes, and how to load what it does. */
export interface CommandSpec {
  /** Tells it from a group. */
  kind: "command";
  /** What it is called by. */
  name: string;
  /** One line for the help, by its key. */
  brief: BriefKey;
  /** Its options by name. */
  options?: Readonly<Record<string, OptionSpec>>;
  /** Its arguments in their order. */
  args?: readonly ArgumentSpec[];
  /** Lines to copy. */
  examples?: readonly string[];
  /** Not shown in help: for scripts alone. */
  hidden?: boolean;
  /** Whether an option that it doesn't know is an argument of it. */
  passThrough?: boolean;
  /** Loads its code, which is done only when it is called. */
  load(): Promise<CommandRun>;
}

/** A family of commands. */
export interface GroupSpec {
  /** Tells it from a command. */
  kind: "group";
  /** What it is called by. */
  name: string;
  /** One line for the help, by its key. */
  brief: BriefKey;
  /** Its members in the order of the help. */
  commands: readonly (CommandSpec | GroupSpec)[];
  /** Lines to copy. */
  examples?: readonly string[];
}
