import type { Language } from "../../src/base/language.ts";
import type { CommandSpec, GroupSpec } from "../../src/cli/command.ts";
import { commandTree } from "../../src/cli/command_tree.ts";
import { checks } from "../../src/cli/doctor/checks.ts";
import { guideNames } from "../../src/cli/help/guides/guide_names.ts";
import { globalOptions } from "../../src/cli/global_options.ts";
import configSchema from "../../templates/config.schema.json" with {
  type: "json",
};
import { languageCodes } from "../../src/i18n/languages.ts";

/** English in which all that comes out of the catalogue stands between ⟦ and ⟧. */
export const pseudo: Language = {
  code: "en-x-pseudo",
  isOne: (count) => count === 1,
  translate: (template) =>
    typeof template === "string"
      ? bracketed(template)
      : { one: bracketed(template.one), other: bracketed(template.other) },
};

/** What fills a gap stays outside: it comes from somewhere else. */
function bracketed(sentence: string): string {
  return `⟦${sentence.replace(/\{\w+\}/g, "⟧$&⟦")}⟧`;
}

/**
 * The words of a text that didn't come out of the catalogue, nor are names: of
 * commands, options, keys, files, or those that the test knows.
 */
export function pastCatalogue(
  shown: string,
  known: readonly string[] = [],
): string[] {
  const names = new Set([...programNames, ...known]);
  const isCut = (word: string): boolean =>
    word.endsWith("…") &&
    [...names].some((n) => n.startsWith(word.slice(0, -1)));
  let rest = shown.replace(LOG_LINE, " ").replace(/⟦[^⟧]*⟧/g, " ")
    .replace(/https?:\S+/g, " ");
  for (const example of [...examples, ...SYSTEM]) {
    rest = rest.replaceAll(example, " ");
  }
  return rest.split(/[\s"'`()[\]{}<>|,;:!?=·•→“”]+/)
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ""))
    .filter((word) => /\p{L}{2}/u.test(word) && !names.has(word))
    .filter((word) => !CODE.test(word) && !isCut(word));
}

/** The log is English. */
const LOG_LINE = /^\d{4}-\d\d-\d\dT[\d:.]+Z [A-Z]+ +\w+: .*$/gm;

/** What the system says of itself. */
const SYSTEM = ["no such file or directory", "No network in this test"];

/** Paths, keys, numbers with their unit, what has its name in capitals. */
const CODE = /[/\\_@\d$*]|\w\.\w|^[A-Z]+$/;

const programNames = [
  "miniclaw",
  ...namesOf(commandTree, globalOptions),
  ...guideNames,
  ...keysOf(configSchema),
  ...languageCodes,
  ...checks.map(({ name }) => name),
  ...["ok", "warn", "fail", "auto", "offline", "KiB", "MiB", "GiB", "mv"],
];
const examples = examplesOf(commandTree);

function namesOf(
  target: GroupSpec | CommandSpec,
  options = target.kind === "command" ? target.options ?? {} : {},
): string[] {
  const own = [target.name];
  for (const [name, { value, choices = [] }] of Object.entries(options)) {
    own.push(name, value ?? "", ...choices);
  }
  if (target.kind === "group") {
    return [...own, ...target.commands.flatMap((member) => namesOf(member))];
  }
  const args = target.args ?? [];
  const values = args.flatMap(({ name, choices = [] }) => [name, ...choices]);
  return [...own, ...values, ...values.flatMap((value) => value.split("-"))];
}

/** Lines to copy, the longest first. */
function examplesOf(target: GroupSpec | CommandSpec): string[] {
  const members = target.kind === "group" ? target.commands : [];
  const all = [...target.examples ?? [], ...members.flatMap(examplesOf)];
  return all.sort((a, b) => b.length - a.length);
}

/** The keys of a tree. */
function keysOf(tree: unknown): string[] {
  if (typeof tree !== "object" || tree === null) return [];
  const entries = Object.entries(tree);
  return entries.flatMap(([key, value]) => [key, ...keysOf(value)]);
}
