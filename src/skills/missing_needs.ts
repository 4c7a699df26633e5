import { type Gap, phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/skill_faults.ts";
import type { SkillNeeds } from "./skill_needs.ts";
import { hasProgram } from "./has_program.ts";

/** The machine as far as skills ask for it. */
export interface Machine {
  /** Its system, as `Deno.build.os` names it. */
  os: string;
  /** An environment variable. */
  env(name: string): string | undefined;
  /** Whether a program can be started by its name. */
  hasProgram(name: string): Promise<boolean>;
}

/** The one this runs on. */
export const thisMachine: Machine = {
  os: Deno.build.os,
  env: (name) => Deno.env.get(name),
  hasProgram: (name) => hasProgram(name),
};

/** The same machine, which looks for each program once. */
export function lookingOnce(machine: Machine): Machine {
  const found = new Map<string, Promise<boolean>>();
  return {
    ...machine,
    hasProgram(name) {
      const known = found.get(name) ?? machine.hasProgram(name);
      found.set(name, known);
      return known;
    },
  };
}

/** What a skill needs and this machine hasn't, each in a few words. */
export async function missingNeeds(
  { programs, anyProgram, variables, systems }: SkillNeeds,
  machine: Machine,
): Promise<Gap[]> {
  const missing: Gap[] = [];
  if (systems.length > 0 && !systems.includes(machine.os)) {
    missing.push(chained(systems.map(systemName), texts.or));
  }
  for (const name of programs) {
    if (!(await machine.hasProgram(name))) {
      missing.push(phrase(texts.needsProgram, { name }));
    }
  }
  for (const names of anyProgram) {
    const found = await Promise.all(names.map(machine.hasProgram));
    if (!found.includes(true)) {
      missing.push(phrase(texts.needsOneOf, { names: names.join(", ") }));
    }
  }
  for (const name of variables) {
    if (!isSet(name, machine)) {
      missing.push(phrase(texts.needsVariable, { name }));
    }
  }
  return missing;
}

/** What no system takes as a variable's name is never set. */
function isSet(name: string, { env }: Machine): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && Boolean(env(name));
}

function systemName(system: string): string {
  if (system === "darwin") return "macOS";
  return system === "windows" ? "Windows" : "Linux";
}

/** Several needs as one. */
export function allOf(needs: readonly Gap[]): Gap {
  return chained(needs, texts.and);
}

function chained(
  gaps: readonly Gap[],
  link: typeof texts.and | typeof texts.or,
): Gap {
  return gaps.reduce((first, second) => phrase(link, { first, second }));
}

/** What a model reads behind a description where needs are missing; else nothing. */
export function missingNote(missing: readonly string[]): string {
  if (missing.length === 0) return "";
  return ` (can't be used here: it needs ${missing.join(" and ")})`;
}
