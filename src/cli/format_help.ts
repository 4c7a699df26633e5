import type { Say } from "../base/say.ts";
import { texts as briefs } from "../i18n/en/briefs.ts";
import { texts } from "../i18n/en/help.ts";
import type {
  ArgumentSpec,
  CommandSpec,
  GroupSpec,
  OptionSpec,
} from "./command.ts";
import type { CommandContext, GlobalOptions } from "./command_context.ts";
import { globalOptions } from "./global_options.ts";
import type { OutputStream, World } from "./world.ts";
import { wrapWords } from "./wrap_words.ts";

/** Narrower, and what stands beside a name goes below it. */
const NARROWEST = 24;

/** Who asks for help, and where it is read. */
export interface HelpContext extends Pick<CommandContext, "say"> {
  /** Whether a person or a program reads it. */
  options: Pick<GlobalOptions, "format">;
  /** The terminal, if it is one. */
  world: Pick<World, "screen"> & { stdout: Pick<OutputStream, "isTerminal"> };
}

/** The help of a command or a group, for people. */
export function formatHelp(
  target: CommandSpec | GroupSpec,
  path: readonly string[],
  context: HelpContext,
): string {
  const { say } = context;
  const columns = columnsOf(context);
  const name = ["miniclaw", ...path].join(" ");
  const section = (title: string, rows: string[][]): string =>
    rows.length === 0 ? "" : [title, ...tableLines(rows, columns)].join("\n");
  const sections = [
    wrapWords(say(briefs[target.brief]), columns).join("\n"),
    `${say(texts.usage)}\n  ${usageLine(target, name)}`,
    ...(target.kind === "group"
      ? [section(say(texts.commands), commandRows(target, say))]
      : [
        section(say(texts.arguments), argumentRows(target, say)),
        section(say(texts.options), optionRows(target.options ?? {}, say)),
      ]),
    section(say(texts.globalOptions), optionRows(globalOptions, say)),
    section(say(texts.examples), (target.examples ?? []).map((line) => [line])),
    target.kind === "group"
      ? wrapWords(say(texts.more, { name }), columns).join("\n")
      : "",
  ];
  return sections.filter(Boolean).join("\n\n");
}

/** A terminal's; what another program reads has its lines whole. */
function columnsOf({ options, world }: HelpContext): number {
  const isRead = options.format === "text" && world.stdout.isTerminal;
  return isRead ? world.screen().columns : Infinity;
}

function usageLine(target: CommandSpec | GroupSpec, name: string): string {
  if (target.kind === "group") return `${name} COMMAND`;
  const args = (target.args ?? []).map(({ name, optional, rest }) => {
    const shown = rest ? `${name}...` : name;
    return optional ? `[${shown}]` : shown;
  });
  const options = target.options ? ["[OPTIONS]"] : [];
  return [name, ...args, ...options].join(" ");
}

function commandRows({ commands }: GroupSpec, say: Say): string[][] {
  return commands
    .filter((member) => member.kind === "group" || !member.hidden)
    .map(({ name, brief }) => [name, say(briefs[brief])]);
}

function argumentRows({ args = [] }: CommandSpec, say: Say): string[][] {
  return args.map((
    { name, brief }: ArgumentSpec,
  ) => [name, say(briefs[brief])]);
}

function optionRows(
  options: Readonly<Record<string, OptionSpec>>,
  say: Say,
): string[][] {
  return Object.entries(options).map(([name, { short, value, ...rest }]) => {
    const flag = short ? `-${short}, --${name}` : `    --${name}`;
    const choices = rest.choices ? ` (${rest.choices.join(", ")})` : "";
    const brief = say(briefs[rest.brief]);
    return [value ? `${flag} ${value}` : flag, brief + choices];
  });
}

/** Names, and beside them what they are: below them where there is no room. */
function tableLines(rows: string[][], columns: number): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  const isNarrow = columns - width - 4 < NARROWEST;
  const indent = " ".repeat(isNarrow ? 6 : width + 4);
  return rows.flatMap(([left, right]) => {
    if (right === undefined) return [`  ${left}`];
    const [first, ...rest] = wrapWords(right, columns - indent.length);
    const below = rest.map((line) => indent + line);
    return isNarrow
      ? [`  ${left}`, indent + first, ...below]
      : [`  ${left.padEnd(width)}  ${first}`, ...below];
  });
}
