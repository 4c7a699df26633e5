import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/briefs.ts";
import type { ArgumentSpec, GroupSpec, OptionSpec } from "../command.ts";
import { members } from "./members.ts";
import type { Proposal, Proposals } from "./proposal.ts";
import { optionIn, optionsOf, readTyped } from "./typed_line.ts";
import type { TypedLine } from "./typed_line.ts";

/** Finds the values that an option or an argument takes beside its choices. */
export type FindValues = (
  spec: OptionSpec | ArgumentSpec,
  typed: { partial: string; line: TypedLine },
) => Promise<readonly Proposal[] | "files">;

/** What may stand in the place of the last word, which is unfinished. */
export async function propose(
  words: readonly string[],
  tree: GroupSpec,
  findValues: FindValues,
): Promise<Proposals> {
  const partial = words.at(-1) ?? "";
  const line = readTyped(words.slice(0, -1), tree);
  const slot = slotOf(partial, line);
  if (!("spec" in slot)) {
    return { proposals: fitting(slot.proposals, partial), files: false };
  }
  const { spec, before } = slot;
  const typed = { partial: partial.slice(before.length), line };
  const found = spec.choices?.map((value) => ({ value })) ??
    await findValues(spec, typed);
  if (found === "files") return { proposals: [], files: true };
  const whole = found.map((one) => ({ ...one, value: before + one.value }));
  return { proposals: fitting(whole, partial), files: false };
}

/** What belongs in the place of a word: one of these, or a value. */
type Slot =
  | { proposals: readonly Proposal[] }
  | {
    spec: OptionSpec | ArgumentSpec;
    /** What the word holds before the value: `--format=`. */
    before: string;
  };

function slotOf(partial: string, line: TypedLine): Slot {
  if (line.pending) return { spec: line.pending, before: "" };
  const option = optionIn(partial, line);
  if (option?.attached !== undefined && option.spec.value !== undefined) {
    const before = partial.slice(0, partial.length - option.attached.length);
    return { spec: option.spec, before };
  }
  if (partial.startsWith("-") && !line.onlyArguments) {
    return { proposals: options(line, optionsOf(line)) };
  }
  return argumentSlot(line);
}

function argumentSlot(line: TypedLine): Slot {
  const { target, args } = line;
  if (!target) return { proposals: [] };
  if (target.kind === "group") return { proposals: members(target) };
  const specs = target.args ?? [];
  const rest = specs.at(-1)?.rest ? specs.at(-1) : undefined;
  const spec = specs[args.length] ?? rest;
  if (spec) return { spec, before: "" };
  if (line.onlyArguments) return { proposals: [] };
  return { proposals: options(line, target.options ?? {}) };
}

/** The options that weren't given yet. */
function options(
  { given }: TypedLine,
  specs: Readonly<Record<string, OptionSpec>>,
): Proposal[] {
  return Object.entries(specs).filter(([name]) => !given.has(name))
    .map(([name, { brief }]) => ({
      value: `--${name}`,
      brief: phrase(texts[brief]),
    }));
}

/** Those that begin as the word does, each once. */
function fitting(found: readonly Proposal[], partial: string): Proposal[] {
  const byValue = new Map<string, Proposal>();
  for (const proposal of found) {
    const { value } = proposal;
    if (value.startsWith(partial) && !byValue.has(value)) {
      byValue.set(value, proposal);
    }
  }
  return [...byValue.values()];
}
