import { commandTree } from "../../../src/cli/command_tree.ts";

/** What has to be the same in a guide whatever its language. */
export interface GuideShape {
  /** The levels of its headings, in their order. */
  headings: number[];
  /** What is to be copied, block by block; `…` where words of a person stand. */
  blocks: string[][];
  /** Every word that only the program or the system understands. */
  names: string[];
  /** How many points each list has. */
  lists: number[];
}

/** A line of a block that is for the program, the shell or systemd. */
const FOR_MACHINES =
  /^(?!description:)([a-z~/[]|[A-Z_]+=|Environment=|\d \d \*)/;

const commands = commandTree.commands.map(({ name }) => name).join("|");

const NAMES = [
  /\b(?:tools|agent|channels|providers|limits|memory|gateway|backup|upgrade)\.[a-z_.]*[a-z]/g,
  /(?<![\w-])--[a-z][a-z-]+/g,
  /\b[A-Z][A-Z0-9]*_[A-Z_]+\b/g,
  /https?:\/\/[\w./:-]*[\w/]/g,
  /\b[\w-]+\.(?:md|json|yaml|gz|zip|tar)\b/g,
  /`[^`]+`/g,
  new RegExp(`\\bminiclaw (${commands})\\b`, "g"),
];

/** Takes a guide to pieces. */
export function shapeOf(guide: string): GuideShape {
  const lines = guide.split("\n");
  const prose = lines.filter((line) => !isCode(line)).join(" ")
    .replaceAll(/\s+/g, " ");
  return {
    headings: lines.flatMap((line) => /^#+(?= )/.exec(line)?.[0].length ?? []),
    blocks: blocksOf(lines),
    names: [...new Set(NAMES.flatMap((name) => prose.match(name) ?? []))]
      .sort(),
    lists: listsOf(lines),
  };
}

function isCode(line: string): boolean {
  return /^ {4}/.test(line);
}

function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  for (const [at, line] of lines.entries()) {
    if (!isCode(line)) continue;
    if (at === 0 || !isCode(lines[at - 1])) blocks.push([]);
    const code = line.trim();
    const isToCopy = FOR_MACHINES.test(code) && !isContinued(line);
    blocks.at(-1)!.push(isToCopy ? toCopy(code) : "…");
  }
  return blocks;
}

/** What goes on with the line before it, within a block. */
function isContinued(line: string): boolean {
  return /^ {6}\S/.test(line);
}

/** Without a person's words and machines, and what explains the line at its end. */
function toCopy(code: string): string {
  return code.replaceAll(/"[^"{]*"/g, '"…"').replace(/ {2,}.*$/, "")
    .replaceAll(/[\w-]+@[\w-]+|[\w-]+(?=\.local\b)/g, "…");
}

function listsOf(lines: readonly string[]): number[] {
  const lists: number[] = [];
  for (const line of lines) {
    if (/^#/.test(line)) lists.push(0);
    if (/^(-|\d+\.) /.test(line)) lists[lists.length - 1]++;
  }
  return lists;
}
