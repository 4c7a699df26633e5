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
): string {
  const name = ["miniclaw", ...path].join(" ");
  const sections = [
    target.brief,
    `Usage:\n  ${usageLine(target, name)}`,
    ...(target.kind === "group" ? [commandSection(target)] : [
      section("Arguments", (target.args ?? []).map(argumentRow)),
      section("Options", optionRows(target.options ?? {})),
    ]),
    section("Global options", optionRows(globalOptions)),
    section("Examples", (target.examples ?? []).map((line) => [line])),
    target.kind === "group"
      ? `Run "${name} COMMAND --help" for more about a command.`
      : "",
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

function commandSection({ commands }: GroupSpec): string {
  const visible = commands
    .filter((member) => member.kind === "group" || !member.hidden);
  return section("Commands", visible.map(({ name, brief }) => [name, brief]));
}

function argumentRow({ name, brief }: ArgumentSpec): string[] {
  return [name, brief];
}

function optionRows(
  options: Readonly<Record<string, OptionSpec>>,
): string[][] {
  return Object.entries(options).map(([name, { short, value, ...rest }]) => {
    const flag = short ? `-${short}, --${name}` : `    --${name}`;
    const choices = rest.choices ? ` (${rest.choices.join(", ")})` : "";
    return [value ? `${flag} ${value}` : flag, rest.brief + choices];
  });
}

function section(title: string, rows: string[][]): string {
  if (rows.length === 0) return "";
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(([left, right]) =>
    right === undefined ? `  ${left}` : `  ${left.padEnd(width)}  ${right}`
  );
  return `${title}:\n${lines.join("\n")}`;
}
