import * as v from "valibot";
import { inLanguage } from "../../../base/phrase.ts";
import type { SkillEntry } from "../../../skills/skill_catalogue.ts";
import { readPins } from "../../../skills/skill_pins.ts";
import type { Operation } from "../operation.ts";
import type { Shape } from "../shape.ts";

/** Whose a skill is, or what keeps it from being used. */
export type SkillState = SkillEntry["state"];

/** A skill in the list of them. */
export interface SkillItem {
  /** Its name. */
  name: string;
  /** What it is for and when to use it; empty where it can't be read. */
  description: string;
  /** Whose it is, or what keeps it from being used. */
  state: SkillState;
  /** What it needs and this machine hasn't. */
  missing: string[];
  /** Why it can't be read. */
  reason?: string;
  /** Where it was added from. */
  source?: string;
}

/** The skills by name. */
export interface SkillList {
  /** Each of them. */
  items: SkillItem[];
}

/** The states of a skill. */
export const skillState: Shape<unknown, SkillState> = v.picklist([
  ...["own", "built-in", "shadowed", "off", "broken"] as const,
]);

/** The shape of a skill in the list. */
export const skillItem: Shape<unknown, SkillItem> = v.strictObject({
  name: v.string(),
  description: v.string(),
  state: skillState,
  missing: v.array(v.string()),
  reason: v.optional(v.string()),
  source: v.optional(v.string()),
});

/** Lists the skills in all states. */
export const listSkills: Operation<undefined, undefined, SkillList> = {
  method: "GET",
  path: "/api/skills",
  id: "listSkills",
  summary: "List the skills: those in use, and those that can't be",
  tag: "skills",
  result: v.strictObject({ items: v.array(skillItem) }),
  async run({ language }, { gateway: { live }, home }) {
    const { skills } = live.parts;
    const [entries, usable, pins] = await Promise.all([
      skills.catalogue(),
      skills.list(),
      readPins(home.state),
    ]);
    const missing = new Map(usable.map((one) => [one.name, one.missing]));
    const items = entries.map((entry): SkillItem => {
      const { name, state } = entry;
      const isOwn = state === "own" || state === "broken";
      const source = isOwn && Object.hasOwn(pins, name) && pins[name].source;
      return {
        ...{ name, state },
        description: "skill" in entry ? entry.skill.description : "",
        missing: [...missing.get(name) ?? []],
        ..."reason" in entry && {
          reason: inLanguage(entry.reason, language),
        },
        ...source && { source },
      };
    });
    return { body: { items } };
  },
};
