import * as v from "valibot";
import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { inLanguage, phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/resources.ts";
import { isUsable } from "../../../skills/skill_catalogue.ts";
import type { Operation } from "../operation.ts";
import type { Shape } from "../shape.ts";
import { type SkillState, skillState } from "./list_skills.ts";

/** A skill as it is read. */
export interface ShownSkill {
  /** Its name. */
  name: string;
  /** What it is for and when to use it; empty where it can't be read. */
  description: string;
  /** Whose it is, or what keeps it from being used. */
  state: SkillState;
  /** The instructions, in Markdown; empty where they can't be read. */
  text: string;
  /** The files beside SKILL.md, as paths below the skill's folder. */
  files: string[];
  /** Why it can't be read. */
  reason?: string;
}

/** The shape of a skill. */
export const shownSkill: Shape<unknown, ShownSkill> = v
  .strictObject({
    name: v.string(),
    description: v.string(),
    state: skillState,
    text: v.string(),
    files: v.array(v.string()),
    reason: v.optional(v.string()),
  });

/** Reads a skill; of two with one name, the one that is in use. */
export const getSkill: Operation<undefined, undefined, ShownSkill> = {
  method: "GET",
  path: "/api/skills/:name",
  id: "getSkill",
  summary: "Read a skill",
  tag: "skills",
  result: shownSkill,
  errors: { 404: "There is no such skill" },
  async run({ params: { name }, language }, { gateway: { live } }) {
    const { skills } = live.parts;
    const here = (await skills.catalogue()).filter((one) => one.name === name);
    const entry = here.find(isUsable) ?? here[0];
    if (!entry) throw unknownSkill(name);
    const { state } = entry;
    if (!isUsable(entry)) {
      const reason = "reason" in entry
        ? { reason: inLanguage(entry.reason, language) }
        : {};
      return {
        body: { name, description: "", state, text: "", files: [], ...reason },
      };
    }
    const { description, body: text, files } = await skills.read(name);
    return { body: { name, description, state, text, files } };
  },
};

function unknownSkill(name: string): MiniclawError {
  return new MiniclawError(phrase(texts.unknownSkill, { name }), {
    code: "not_found",
  });
}
