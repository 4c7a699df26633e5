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
      return { kind: "ok", message: "none that was added has changed since" };
    }
    const listed = changed.map(({ name, files }) =>
      `${name} (${Object.keys(files).join(", ")})`
    );
    return {
      kind: "warn",
      message: `changed since they were added: ${listed.join("; ")}`,
      hint: "Look at them, and add them again if that is well: miniclaw " +
        `skills show ${changed[0].name}`,
    };
  },
};
