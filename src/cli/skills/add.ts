import { joinGaps } from "../../base/join_gaps.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { stripControl } from "../../base/strip_control.ts";
import { texts } from "../../i18n/en/skills.ts";
import { inspectBundle } from "../../skills/bundle/inspect_bundle.ts";
import type { SkillBundle } from "../../skills/bundle/skill_bundle.ts";
import { checkSkill } from "../../skills/check_skill.ts";
import { missingNeeds, thisMachine } from "../../skills/missing_needs.ts";
import { nameTaken } from "../../skills/new_skill.ts";
import type { SkillFile } from "../../skills/skill_file.ts";
import { SKILL_FILE } from "../../skills/skill_folder.ts";
import { askFirst } from "../ask_first.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { describeBundle } from "./describe_bundle.ts";
import { skillStore } from "./open_skills.ts";
import { readSource } from "./read_source.ts";

/** Shows what a skill from elsewhere may do, asks, and adds it. */
export async function addSkill(
  { args: [typed], switches }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { config } = await context.loadConfig();
  const { source, bundle } = await readSource(typed, config);
  const skill = await checkBundle(bundle);
  const { name } = skill;
  const store = skillStore(context);
  const named = (await store.catalogue()).filter((one) => one.name === name);
  if (named.some(({ state }) => state === "own" || state === "broken")) {
    throw nameTaken(name, {
      action: "add",
      hint: phrase(texts.removeFirst, { name }),
    });
  }
  const inspection = inspectBundle(bundle);
  const shadows = named.some(({ state }) => state === "built-in");
  const missing = await missingNeeds(skill.needs, thisMachine);
  const { leftOut } = bundle;
  const facts = { source, skill, inspection, missing, shadows, leftOut };
  const { say } = context;
  const described = describeBundle(facts, context.language);
  context.world.stderr.write(`${stripControl(described)}\n`);
  await askFirst(say(texts.ask, { name }), {
    yes: switches.has("yes"),
    context,
  });
  await store.add(name, bundle, source);
  context.print({
    text: say(texts.added, { name }),
    json: { added: name, source, shadows, ...inspection, left_out: leftOut },
  });
}

async function checkBundle({ files }: SkillBundle): Promise<SkillFile> {
  const text = new TextDecoder().decode(files.get(SKILL_FILE));
  const check = await checkSkill(text);
  if (check.kind === "valid") return check.skill;
  const faults = joinGaps(check.faults, "; ");
  throw new MiniclawError(phrase(texts.faulty, { faults }), {
    code: "skill",
    hint: phrase(texts.correctIt),
  });
}
