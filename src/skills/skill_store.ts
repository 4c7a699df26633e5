import { atomicWrite } from "../base/atomic_write.ts";
import { describeError } from "../base/describe_error.ts";
import type { Logger } from "../base/logger.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { nearest } from "../base/nearest.ts";
import { trashPath } from "../base/trash_path.ts";
import { withLock } from "../base/with_lock.ts";
import { checkNewSkill, nameTaken, type NewSkill } from "./new_skill.ts";
import { formatSkill, type SkillFile } from "./skill_file.ts";
import {
  filesBeside,
  loadSkill,
  SKILL_FILE,
  skillFolders,
} from "./skill_folder.ts";

export type { NewSkill } from "./new_skill.ts";
export type { SkillFile } from "./skill_file.ts";

/** What the model always knows of a skill. */
export interface SkillSummary {
  /** Its name. */
  name: string;
  /** What it is for and when to use it. */
  description: string;
}

/** A skill as it is read when it is needed. */
export interface Skill extends SkillFile {
  /** The files beside SKILL.md, as paths below the skill's folder. */
  files: string[];
}

/** What the skills need beside their folder. */
export interface SkillStoreOptions {
  /** The folder for the lock and the trash. */
  stateFolder: string;
  /** Told once about each skill that is skipped. */
  log: Logger;
  /** The clock. */
  now?(): Date;
}

/** The skills of one home, each a folder in the Agent Skills format. */
export class SkillStore {
  readonly #folder: string;
  readonly #options: Required<SkillStoreOptions>;
  readonly #warned = new Set<string>();

  /** The skills in a folder, which need not exist yet. */
  constructor(folder: string, options: SkillStoreOptions) {
    this.#folder = folder;
    this.#options = { ...options, now: options.now ?? (() => new Date()) };
  }

  /** Name and description of every skill, by name. Broken ones are skipped. */
  async list(): Promise<SkillSummary[]> {
    const skills: SkillSummary[] = [];
    for (const folder of await skillFolders(this.#folder)) {
      try {
        const { name, description } = await loadSkill(this.#folder, folder);
        skills.push({ name, description });
      } catch (error) {
        this.#warnOnce(folder, describeError(error).message);
      }
    }
    return skills;
  }

  /** A skill with its instructions. Throws for an unknown or a broken one. */
  async read(name: string): Promise<Skill> {
    await this.#known("read", name);
    try {
      const skill = await loadSkill(this.#folder, name);
      const files = await filesBeside(`${this.#folder}/${name}`);
      return { ...skill, files };
    } catch (error) {
      throw new MiniclawError(
        `Cannot read the skill "${name}": ${describeError(error).message}`,
        {
          code: "skill",
          hint: `Correct skills/${name}/${SKILL_FILE}`,
          cause: error,
        },
      );
    }
  }

  /** Writes a new skill, whole or not at all. Throws when the name is taken. */
  async create(name: string, skill: NewSkill): Promise<void> {
    checkNewSkill(name, skill);
    const { description, content } = skill;
    const text = await formatSkill({ name, description, body: content });
    await this.#locked(async () => {
      if (await this.#exists(name)) throw nameTaken(name);
      await this.#place(name, text);
    });
  }

  /** Moves a skill, broken or not, to the trash. Returns its path there. */
  async delete(name: string): Promise<string> {
    return await this.#locked(async () => {
      await this.#known("delete", name);
      const { stateFolder, now } = this.#options;
      const path = await trashPath(`${stateFolder}/trash/skills`, {
        now: now(),
        name: (stamp) => `${name}-${stamp}`,
      });
      await Deno.rename(`${this.#folder}/${name}`, path);
      return path;
    });
  }

  /** The folder appears under its name only once it is whole. */
  async #place(name: string, text: string): Promise<void> {
    const suffix = crypto.randomUUID().slice(0, 8);
    const temporary = `${this.#folder}/.${name}-${suffix}`;
    await Deno.mkdir(temporary, { recursive: true, mode: 0o700 });
    try {
      await atomicWrite(`${temporary}/${SKILL_FILE}`, text);
      await Deno.rename(temporary, `${this.#folder}/${name}`);
    } catch (error) {
      await Deno.remove(temporary, { recursive: true }).catch(() => {});
      throw error;
    }
  }

  /** A name comes from a model: only one that a folder has is used in a path. */
  async #known(action: string, name: string): Promise<void> {
    const names = await skillFolders(this.#folder);
    if (names.includes(name)) return;
    const near = nearest(name, names);
    throw new MiniclawError(
      `Cannot ${action} the skill "${name}": there is none of that name`,
      {
        code: "skill",
        hint: near
          ? `Did you mean "${near}"?`
          : names.length > 0
          ? `The skills are: ${names.join(", ")}`
          : "There are no skills yet",
      },
    );
  }

  async #exists(name: string): Promise<boolean> {
    return (await skillFolders(this.#folder)).includes(name);
  }

  #warnOnce(folder: string, fault: string): void {
    const warning = `skills/${folder}/${SKILL_FILE} is skipped: ${fault}`;
    if (this.#warned.has(warning)) return;
    this.#warned.add(warning);
    this.#options.log.warn(warning);
  }

  #locked<Result>(work: () => Promise<Result>): Promise<Result> {
    return withLock(`${this.#options.stateFolder}/skills.lock`, work);
  }
}
