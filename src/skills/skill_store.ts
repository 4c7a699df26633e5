import type { Logger } from "../base/logger.ts";
import { phrase } from "../base/phrase.ts";
import { trashPath } from "../base/trash_path.ts";
import { withLock } from "../base/with_lock.ts";
import { texts } from "../i18n/en/skill_faults.ts";
import { namedTools } from "./allowed_tools.ts";
import { builtInSkills } from "./built_in_skills.ts";
import type { BuiltInSkill } from "./built_in_skills.ts";
import type { SkillBundle } from "./bundle/skill_bundle.ts";
import { lookingOnce, missingNeeds, thisMachine } from "./missing_needs.ts";
import type { Machine } from "./missing_needs.ts";
import { checkNewSkill, nameTaken, type NewSkill } from "./new_skill.ts";
import { placeSkill } from "./place_skill.ts";
import { isUsable, readCatalogue } from "./skill_catalogue.ts";
import type { SkillEntry } from "./skill_catalogue.ts";
import { digest } from "./skill_digests.ts";
import { cannotDelete, cannotRead } from "./skill_errors.ts";
import { formatSkill, type SkillFile } from "./skill_file.ts";
import { filesBeside, SKILL_FILE, skillFolders } from "./skill_folder.ts";
import { writePin } from "./skill_pins.ts";
import type { SkillPin } from "./skill_pins.ts";

export type { NewSkill } from "./new_skill.ts";
export type { SkillFile } from "./skill_file.ts";

/** What the model always knows of a skill. */
export interface SkillSummary {
  /** Its name. */
  name: string;
  /** What it is for and when to use it. */
  description: string;
  /** What it needs and this machine hasn't; with any, it can't be used. */
  missing: readonly string[];
}

/** A skill as it is read when it is needed. */
export interface Skill extends SkillFile, SkillSummary {
  /** Whether it is a part of the program. */
  builtIn: boolean;
  /** The tools that it names, as they are called here. */
  toolsHere: readonly string[];
  /** The files beside SKILL.md, as paths below the skill's folder. */
  files: string[];
}

/** What the skills need beside their folder. */
export interface SkillStoreOptions {
  /** The folder for the lock, the trash and the hashes. */
  stateFolder: string;
  /** Told once about each skill that is skipped. */
  log: Logger;
  /** The clock. */
  now?(): Date;
  /** The tools there are; a skill that names another one is warned about. */
  toolNames?: readonly string[];
  /** The machine that skills ask for programs. */
  machine?: Machine;
  /** The skills that everyone has. */
  builtIn?: readonly BuiltInSkill[];
}

/** The skills of one home, each a folder in the Agent Skills format. */
export class SkillStore {
  readonly #folder: string;
  readonly #options: Required<SkillStoreOptions>;
  readonly #warned = new Set<string>();

  /** The skills in a folder, which need not exist yet. */
  constructor(folder: string, options: SkillStoreOptions) {
    this.#folder = folder;
    this.#options = {
      now: () => new Date(),
      toolNames: [],
      machine: thisMachine,
      builtIn: builtInSkills,
      ...options,
    };
  }

  /** What every skill in use is for, by name. Broken ones are skipped. */
  async list(): Promise<SkillSummary[]> {
    const entries = await this.catalogue();
    for (const entry of entries) this.#warnAbout(entry);
    const machine = lookingOnce(this.#options.machine);
    return await Promise.all(
      entries.filter(isUsable).map(async ({ skill }) => ({
        name: skill.name,
        description: skill.description,
        missing: (await missingNeeds(skill.needs, machine)).map(String),
      })),
    );
  }

  /** All skills in all states, by name. */
  async catalogue(): Promise<SkillEntry[]> {
    return await readCatalogue(this.#folder, this.#options.builtIn);
  }

  /** A skill with its instructions. Throws for an unknown or a broken one. */
  async read(name: string): Promise<Skill> {
    const entries = await this.catalogue();
    const entry = entries.filter(isUsable).find((one) => one.name === name);
    if (!entry) throw cannotRead(name, entries);
    const { skill } = entry;
    const builtIn = entry.state === "built-in";
    const { machine, toolNames } = this.#options;
    return {
      ...skill,
      builtIn,
      missing: (await missingNeeds(skill.needs, machine)).map(String),
      toolsHere: namedTools(skill.tools, toolNames).here,
      files: builtIn ? [] : await filesBeside(`${this.#folder}/${name}`),
    };
  }

  /** Writes a new skill, whole or not at all. Throws when the name is taken. */
  async create(name: string, skill: NewSkill): Promise<void> {
    checkNewSkill(name, skill);
    const { description, content } = skill;
    const text = formatSkill({ name, description, body: content });
    const files = new Map([[SKILL_FILE, new TextEncoder().encode(text)]]);
    await this.#place(name, files, () => Promise.resolve(undefined));
  }

  /**
   * Writes a skill that comes from outside and keeps the hashes of its files.
   * Throws when the name is taken; the bundle has been checked before.
   */
  async add(
    name: string,
    { files }: SkillBundle,
    source: string,
  ): Promise<void> {
    const added_at = this.#options.now().toISOString();
    await this.#place(name, files, async () => {
      const digests: Record<string, string> = {};
      for (const [path, bytes] of files) digests[path] = await digest(bytes);
      return { source, added_at, files: digests };
    });
  }

  /** Moves a skill, broken or not, to the trash. Returns its path there. */
  async delete(name: string): Promise<string> {
    return await this.#locked(async () => {
      const own = await skillFolders(this.#folder);
      if (!own.includes(name)) throw cannotDelete(name, await this.catalogue());
      const { stateFolder, now } = this.#options;
      const path = await trashPath(`${stateFolder}/trash/skills`, {
        now: now(),
        name: (stamp) => `${name}-${stamp}`,
      });
      await Deno.rename(`${this.#folder}/${name}`, path);
      return path;
    });
  }

  /** The hashes are kept before the files are there: better too strict than not. */
  async #place(
    name: string,
    files: SkillBundle["files"],
    pin: () => Promise<SkillPin | undefined>,
  ): Promise<void> {
    await this.#locked(async () => {
      const own = await skillFolders(this.#folder);
      if (own.includes(name)) {
        throw nameTaken(name, {
          action: "create",
          hint: phrase(texts.chooseName),
        });
      }
      await writePin(this.#options.stateFolder, name, await pin());
      await placeSkill(this.#folder, name, files);
    });
  }

  #warnAbout(entry: SkillEntry): void {
    const file = `skills/${entry.name}/${SKILL_FILE}`;
    if (entry.state === "broken") {
      this.#warnOnce(`${file} is skipped: ${entry.reason}`);
    }
    const { toolNames } = this.#options;
    if (entry.state !== "own" || toolNames.length === 0) return;
    const { unknown } = namedTools(entry.skill.tools, toolNames);
    if (unknown.length > 0) {
      this.#warnOnce(
        `${file} names tools that don't exist here: ${unknown.join(", ")}`,
      );
    }
  }

  #warnOnce(warning: string): void {
    if (this.#warned.has(warning)) return;
    this.#warned.add(warning);
    this.#options.log.warn(warning);
  }

  #locked<Result>(work: () => Promise<Result>): Promise<Result> {
    return withLock(`${this.#options.stateFolder}/skills.lock`, work);
  }
}
