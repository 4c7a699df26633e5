import { isObject } from "../base/json.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import {
  isSkillDescription,
  isSkillName,
  SKILL_DESCRIPTION_RULE,
  SKILL_NAME_RULE,
} from "./skill_rules.ts";

/** What a SKILL.md says. */
export interface SkillFile {
  /** The skill's name, which is its folder's. */
  name: string;
  /** What it is for and when to use it. */
  description: string;
  /** The instructions, in Markdown. */
  body: string;
}

/**
 * Reads a SKILL.md that lies in the folder of that name. Throws an error that
 * says what was expected and what was found.
 */
export async function parseSkill(
  text: string,
  folder: string,
): Promise<SkillFile> {
  const { yaml, body } = splitFrontmatter(text);
  const fields = await parseYaml(yaml);
  const { name, description } = fields;
  if (typeof name !== "string" || !isSkillName(name)) {
    throw fault(`expected "name" to be ${SKILL_NAME_RULE}, got ${shown(name)}`);
  }
  if (name !== folder) {
    throw fault(
      `expected "name" to be the folder's, "${folder}", got "${name}"`,
    );
  }
  if (typeof description !== "string" || !isSkillDescription(description)) {
    throw fault(
      `expected "description" to be ${SKILL_DESCRIPTION_RULE}, got ${
        sized(description)
      }`,
    );
  }
  return { name, description, body };
}

/** A SKILL.md that says the same, whatever the texts hold. */
export async function formatSkill(skill: SkillFile): Promise<string> {
  const { dump } = await import("js-yaml");
  const frontmatter = dump(
    {
      name: skill.name.toWellFormed(),
      description: skill.description.toWellFormed(),
    },
    { lineWidth: -1 },
  );
  return `---\n${frontmatter}---\n\n${skill.body.toWellFormed().trim()}\n`;
}

const FRONTMATTER =
  /^\uFEFF?---[ \t]*\r?\n(?:(.*?)\r?\n)?---[ \t]*(?:\r?\n(.*))?$/s;

function splitFrontmatter(text: string): { yaml: string; body: string } {
  const found = FRONTMATTER.exec(text);
  if (!found) {
    throw fault('expected frontmatter between two lines of "---" at its top');
  }
  const [, yaml = "", body = ""] = found;
  return { yaml, body: body.trim() };
}

async function parseYaml(yaml: string): Promise<Record<string, unknown>> {
  const { FAILSAFE_SCHEMA, load, YAMLException } = await import("js-yaml");
  try {
    // Every plain value is a text: `description: 2026` is no number here.
    const fields = load(yaml, { schema: FAILSAFE_SCHEMA });
    if (isObject(fields)) return fields;
  } catch (error) {
    const { reason, mark } = error instanceof YAMLException
      ? error
      : { reason: String(error), mark: undefined };
    const line = mark ? ` at line ${mark.line + 2}` : "";
    throw fault(`expected YAML in the frontmatter, got: ${reason}${line}`);
  }
  throw fault('expected "name" and "description" in the frontmatter');
}

function shown(value: unknown): string {
  return value === undefined ? "none" : JSON.stringify(value).slice(0, 100);
}

function sized(value: unknown): string {
  if (typeof value !== "string") return shown(value);
  return value.trim() === "" ? "nothing" : `${[...value].length} characters`;
}

function fault(message: string): MiniclawError {
  return new MiniclawError(message, { code: "skill" });
}
