import { isObject } from "../base/json.ts";

/** What a skill says that it can't do without. */
export interface SkillNeeds {
  /** Programs, all of them. */
  programs: readonly string[];
  /** Lists of programs; one of each list is enough. */
  anyProgram: readonly (readonly string[])[];
  /** Environment variables, all of them. */
  variables: readonly string[];
  /** Systems as `Deno.build.os` names them; none means any. */
  systems: readonly string[];
}

/** Nobody needs more names, or longer ones. */
const MOST_NAMES = 50;
const LONGEST_NAME = 64;

/** Names that are in use for the systems, and Deno's. */
const SYSTEMS: ReadonlyMap<string, string> = new Map([
  ["darwin", "darwin"],
  ["macos", "darwin"],
  ["linux", "linux"],
  ["win32", "windows"],
  ["windows", "windows"],
]);

/**
 * Finds what `metadata` asks for. The format leaves that to its users, who agree
 * on `VENDOR: { requires: { bins, anyBins, env }, os }`, written as YAML, as JSON
 * or as a text that holds JSON, under the name of some agent. All are honoured.
 */
export function readNeeds(metadata: unknown): SkillNeeds {
  const all = asObject(metadata);
  const vendors = Object.values(all).map(asObject);
  const requires = [all, ...vendors].map((vendor) => asObject(vendor.requires));
  return {
    programs: unique(requires.flatMap(({ bins }) => texts(bins))),
    anyProgram: requires.map(({ anyBins }) => texts(anyBins))
      .filter((names) => names.length > 0),
    variables: unique(requires.flatMap(({ env }) => texts(env))),
    systems: unique(
      vendors.flatMap(({ os }) => texts(os))
        .map((name) => SYSTEMS.get(name.toLowerCase()) ?? "").filter(Boolean),
    ),
  };
}

/** The map itself, or the one that a text holds as JSON; else an empty one. */
export function asObject(value: unknown): Record<string, unknown> {
  if (isObject(value)) return value;
  if (typeof value !== "string" || !value.trim().startsWith("{")) return {};
  try {
    const parsed = JSON.parse(value);
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** One name, several with spaces or commas, or a list of names. */
function texts(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((text) => typeof text === "string")
    .flatMap((text) => text.split(/[\s,]+/)).filter(Boolean)
    .slice(0, MOST_NAMES).map(plainName);
}

/** Names are shown to a model and to people: no sentence hides in one. */
function plainName(name: string): string {
  return name.slice(0, LONGEST_NAME).replace(/[^\w.+@-]/g, "?");
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}
