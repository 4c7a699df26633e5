import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/doctor.ts";
import { changedSkills } from "../../../skills/changed_skills.ts";
import type { Check, Finding } from "../check.ts";

/** Skills from elsewhere: whether they still are what was looked at. */
export const skills: Check = {
  name: "skills",
  async run({ home }): Promise<Finding> {
    const changed = await changedSkills({
      skills: home.skills,
      state: home.state,
    });
    if (changed.length === 0) {
      return { kind: "ok", message: phrase(texts.skillsSame) };
    }
    const names = changed.map(({ name, files }) =>
      `${name} (${Object.keys(files).join(", ")})`
    );
    return {
      kind: "warn",
      message: phrase(texts.skillsChanged, { names: names.join("; ") }),
      hint: phrase(texts.lookAtSkills, { name: changed[0].name }),
    };
  },
};
