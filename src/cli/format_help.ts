import type { Say } from "../base/say.ts";
import { texts as briefs } from "../i18n/en/briefs.ts";
import { texts } from "../i18n/en/help.ts";
import type {
  ArgumentSpec,
  CommandSpec,
  GroupSpec,
  OptionSpec,
} from "./command.ts";
import { globalOptions } from "./global_options.ts";

/** The help of a command or a group, for people. */
export function formatHelp(
  target: CommandSpec | GroupSpec,
  path: readonly string[],
  say: Say,
): string {
  const name = ["miniclaw", ...path].join(" ");
  const sections = [
    say(briefs[target.brief]),
    `${say(texts.usage)}\n  ${usageLine(target, name)}`,
    ...(target.kind === "group"
      ? [section(say(texts.commands), commandRows(target, say))]
      : [
        section(say(texts.arguments), argumentRows(target, say)),
        section(say(texts.options), optionRows(target.options ?? {}, say)),
      ]),
    section(say(texts.globalOptions), optionRows(globalOptions, say)),
    section(say(texts.examples), (target.examples ?? []).map((line) => [line])),
    target.kind === "group" ? say(texts.more, { name }) : "",
  ];
  return sections.filter(Boolean).join("\n\n");
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

function section(title: string, rows: string[][]): string {
  if (rows.length === 0) return "";
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(([left, right]) =>
    right === undefined ? `  ${left}` : `  ${left.padEnd(width)}  ${right}`
  );
  return `${title}\n${lines.join("\n")}`;
}
