import { doesNotThrow, throws } from "node:assert/strict";
import { checkNewSkill } from "../../src/skills/new_skill.ts";

Deno.test("a skill that could not be read back is not created", () => {
  const skill = (length: number): { description: string; content: string } => ({
    description: "Long",
    content: "x".repeat(length),
  });
  throws(
    () => checkNewSkill("big", skill(300_000)),
    /expected at most \d+ bytes of content, got 300000/,
  );
  doesNotThrow(() => checkNewSkill("big", skill(200_000)));
});
