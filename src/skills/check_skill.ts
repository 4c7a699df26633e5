import { isObject } from "../base/json.ts";
import { describeError } from "../i18n/describe_error.ts";
import { readAllowedTools } from "./allowed_tools.ts";
import { parseFrontmatter } from "./frontmatter.ts";
import type { Frontmatter } from "./frontmatter.ts";
import type { SkillFile } from "./skill_file.ts";
import { asObject, readNeeds } from "./skill_needs.ts";
import {
  isSkillCompatibility,
  isSkillDescription,
  isSkillName,
  SKILL_COMPATIBILITY_RULE,
  SKILL_DESCRIPTION_RULE,
  SKILL_NAME_RULE,
} from "./skill_rules.ts";

/** What looking at a SKILL.md came to. */
export type SkillCheck =
  | { kind: "valid"; skill: SkillFile; notes: string[] }
  | { kind: "invalid"; faults: string[] };

/** The fields of the format; others are for other agents and are passed over. */
const FIELDS = [
  "name",
  "description",
  "license",
  "compatibility",
  "metadata",
  "allowed-tools",
];

/** More lines than this the format advises against: they fill a model's context. */
const MANY_LINES = 500;

/** Finds all that is wrong with a SKILL.md, in the folder of that name if it has one. */
export async function checkSkill(
  text: string,
  folder?: string,
): Promise<SkillCheck> {
  try {
    const file = await parseFrontmatter(text);
    const faults = faultsOf(file.fields, folder);
    if (faults.length > 0) return { kind: "invalid", faults };
    return { kind: "valid", skill: toSkill(file), notes: notesOn(file) };
  } catch (error) {
    return { kind: "invalid", faults: [describeError(error).message] };
  }
}

function faultsOf(
  fields: Record<string, unknown>,
  folder: string | undefined,
): string[] {
  const { name, description, license, compatibility, metadata } = fields;
  return [
    nameFault(name, folder),
    isText(description) && isSkillDescription(description)
      ? ""
      : unfit("description", SKILL_DESCRIPTION_RULE, sized(description)),
    license === undefined || isText(license)
      ? ""
      : unfit("license", "a text", shown(license)),
    compatibility === undefined ||
      isText(compatibility) && isSkillCompatibility(compatibility)
      ? ""
      : unfit("compatibility", SKILL_COMPATIBILITY_RULE, sized(compatibility)),
    isMap(metadata)
      ? ""
      : unfit("metadata", "a map of names and values", shown(metadata)),
    toolsFault(fields["allowed-tools"]),
  ].filter(Boolean);
}

function nameFault(name: unknown, folder: string | undefined): string {
  if (!isText(name) || !isSkillName(name)) {
    return unfit("name", SKILL_NAME_RULE, shown(name));
  }
  return folder === undefined || name === folder
    ? ""
    : unfit("name", `the folder's, "${folder}"`, `"${name}"`);
}

function toolsFault(tools: unknown): string {
  if (tools === undefined || isText(tools)) return "";
  const isList = Array.isArray(tools) && tools.every(isText);
  const rule = "a list of names, or a text with spaces between them";
  return isList ? "" : unfit("allowed-tools", rule, shown(tools));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Some write the map as a text that holds JSON; an empty field is no field. */
function isMap(value: unknown): boolean {
  if (value === undefined || value === "" || isObject(value)) return true;
  return isText(value) && Object.keys(asObject(value)).length > 0;
}

function toSkill({ fields, body }: Frontmatter): SkillFile {
  const { license, compatibility } = fields;
  return {
    name: String(fields.name),
    description: String(fields.description),
    ...(isText(license) && license !== "" && { license }),
    ...(isText(compatibility) && { compatibility }),
    tools: readAllowedTools(fields["allowed-tools"]),
    needs: readNeeds(fields.metadata),
    body,
  };
}

function notesOn({ fields, body }: Frontmatter): string[] {
  const notes = Object.keys(fields).filter((key) => !FIELDS.includes(key))
    .map((key) => `"${key}" is no field of the format and is passed over`);
  const lines = body === "" ? 0 : body.split("\n").length;
  if (lines === 0) notes.push("It has no instructions below its frontmatter");
  if (lines > MANY_LINES) {
    notes.push(
      `It has ${lines} lines; beyond ${MANY_LINES}, put details into files beside it`,
    );
  }
  return notes;
}

function unfit(field: string, rule: string, got: string): string {
  return `expected "${field}" to be ${rule}, got ${got}`;
}

function shown(value: unknown): string {
  return value === undefined ? "none" : JSON.stringify(value).slice(0, 100);
}

function sized(value: unknown): string {
  if (!isText(value)) return shown(value);
  return value.trim() === "" ? "nothing" : `${[...value].length} characters`;
}
