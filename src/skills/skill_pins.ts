import { atomicWrite } from "../base/atomic_write.ts";
import { isObject } from "../base/json.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/skill_faults.ts";
import type { SkillDigests } from "./skill_digests.ts";

/** What a skill was when it was added from outside. */
export interface SkillPin {
  /** The address or path that it came from. */
  source: string;
  /** When, as ISO-8601 in UTC. */
  added_at: string;
  /** Its files. */
  files: SkillDigests;
}

/** The pins by the skills' names; whoever changes them holds the skills' lock. */
export type SkillPins = Readonly<Record<string, SkillPin>>;

/** Reads the pins; none where there is no file. */
export async function readPins(stateFolder: string): Promise<SkillPins> {
  const path = pinFile(stateFolder);
  try {
    const { skills } = JSON.parse(await Deno.readTextFile(path));
    if (isObject(skills) && Object.values(skills).every(isPin)) {
      return skills as SkillPins;
    }
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return {};
    if (!(error instanceof SyntaxError || error instanceof TypeError)) {
      throw error;
    }
  }
  throw new MiniclawError(phrase(texts.noHashes, { path }), {
    code: "skill",
    hint: phrase(texts.deleteHashes),
  });
}

/** Sets the pin of one skill, or takes it away. */
export async function writePin(
  stateFolder: string,
  name: string,
  pin: SkillPin | undefined,
): Promise<void> {
  const { [name]: old, ...others } = await readPins(stateFolder);
  if (pin === undefined && old === undefined) return;
  const skills = pin === undefined ? others : { ...others, [name]: pin };
  const text = JSON.stringify({ version: 1, skills }, null, 2);
  await atomicWrite(pinFile(stateFolder), `${text}\n`);
}

function pinFile(stateFolder: string): string {
  return `${stateFolder}/skills.json`;
}

function isPin(value: unknown): boolean {
  return isObject(value) && typeof value.source === "string" &&
    typeof value.added_at === "string" && isObject(value.files) &&
    Object.values(value.files).every((hash) => typeof hash === "string");
}
