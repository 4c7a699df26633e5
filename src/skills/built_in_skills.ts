import scheduling from "../../templates/skills/scheduling/SKILL.md" with {
  type: "text",
};
import weather from "../../templates/skills/weather/SKILL.md" with {
  type: "text",
};
import writingSkills from "../../templates/skills/writing-skills/SKILL.md" with {
  type: "text",
};

/** A skill that is a part of the program. */
export interface BuiltInSkill {
  /** Its name. */
  name: string;
  /** Its SKILL.md. */
  text: string;
}

/** The skills that everyone has. There are no files beside theirs. */
export const builtInSkills: readonly BuiltInSkill[] = [
  { name: "scheduling", text: scheduling },
  { name: "weather", text: weather },
  { name: "writing-skills", text: writingSkills },
];
