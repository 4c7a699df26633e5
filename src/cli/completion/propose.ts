import type { CommandSpec, GroupSpec } from "../command.ts";
import { globalOptions } from "../global_options.ts";
import { guides } from "../help/guides.ts";

/** What may stand in the place of the last word, which is unfinished. */
export function propose(words: readonly string[], tree: GroupSpec): string[] {
  const partial = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const { target, position } = walk(before, tree);
  const options = {
    ...globalOptions,
    ...(target.kind === "command" ? target.options : {}),
  };
  const previous = Object.entries(options).find(([name, { short }]) =>
    before.at(-1) === `--${name}` || (short && before.at(-1) === `-${short}`)
  )?.[1];
  const all = previous?.value !== undefined
    ? previous.choices ?? []
    : partial.startsWith("-")
    ? Object.keys(options).map((name) => `--${name}`)
    : names(target, position, tree);
  return all.filter((name) => name.startsWith(partial));
}

function names(
  target: CommandSpec | GroupSpec,
  position: number,
  tree: GroupSpec,
): readonly string[] {
  if (target.kind === "group") {
    return target.commands
      .filter((member) => member.kind === "group" || !member.hidden)
      .map(({ name }) => name);
  }
  if (target.name === "help") {
    return [...names(tree, 0, tree), ...Object.keys(guides)];
  }
  return target.args?.[position]?.choices ?? [];
}

/** The command that the words lead to, and how many arguments it has already. */
function walk(
  words: readonly string[],
  tree: GroupSpec,
): { target: CommandSpec | GroupSpec; position: number } {
  let target: CommandSpec | GroupSpec = tree;
  let position = 0;
  for (const word of words) {
    if (word.startsWith("-")) continue;
    const next: CommandSpec | GroupSpec | undefined = target.kind === "group"
      ? target.commands.find(({ name }) => name === word)
      : undefined;
    if (next) target = next;
    else position++;
  }
  return { target, position };
}
