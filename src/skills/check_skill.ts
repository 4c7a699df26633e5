import { isObject } from "../base/json.ts";
import { type Gap, type Phrase, phrase } from "../base/phrase.ts";
import { stripControl } from "../base/strip_control.ts";
import { wordError } from "../i18n/describe_error.ts";
import { texts } from "../i18n/en/skill_faults.ts";
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
  | { kind: "valid"; skill: SkillFile; notes: Gap[] }
  | { kind: "invalid"; faults: Gap[] };

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
    return { kind: "invalid", faults: [wordError(error).message] };
  }
}

function faultsOf(
  fields: Record<string, unknown>,
  folder: string | undefined,
): Gap[] {
  const { name, description, license, compatibility, metadata } = fields;
  return [
    nameFault(name, folder),
    isText(description) && isSkillDescription(description)
      ? undefined
      : unfit("description", SKILL_DESCRIPTION_RULE, sized(description)),
    license === undefined || isText(license)
      ? undefined
      : unfit("license", phrase(texts.textRule), shown(license)),
    compatibility === undefined ||
      isText(compatibility) && isSkillCompatibility(compatibility)
      ? undefined
      : unfit("compatibility", SKILL_COMPATIBILITY_RULE, sized(compatibility)),
    isMap(metadata)
      ? undefined
      : unfit("metadata", phrase(texts.mapRule), shown(metadata)),
    toolsFault(fields["allowed-tools"]),
  ].filter((fault) => fault !== undefined);
}

function nameFault(
  name: unknown,
  folder: string | undefined,
): Phrase | undefined {
  if (!isText(name) || !isSkillName(name)) {
    return unfit("name", SKILL_NAME_RULE, shown(name));
  }
  return folder === undefined || name === folder
    ? undefined
    : unfit("name", phrase(texts.folderRule, { folder }), `"${name}"`);
}

function toolsFault(tools: unknown): Phrase | undefined {
  if (tools === undefined || isText(tools)) return undefined;
  const isList = Array.isArray(tools) && tools.every(isText);
  return isList
    ? undefined
    : unfit("allowed-tools", phrase(texts.toolsRule), shown(tools));
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

function notesOn({ fields, body }: Frontmatter): Gap[] {
  const notes = Object.keys(fields).filter((key) => !FIELDS.includes(key))
    .map((field) => phrase(texts.passedOver, { field }));
  const lines = body === "" ? 0 : body.split("\n").length;
  if (lines === 0) notes.push(phrase(texts.noInstructions));
  if (lines > MANY_LINES) {
    notes.push(phrase(texts.manyLines, { lines, most: MANY_LINES }));
  }
  return notes;
}

function unfit(field: string, rule: Phrase, got: Gap): Phrase {
  return phrase(texts.unfit, { field, rule, got });
}

function shown(value: unknown): Gap {
  return value === undefined
    ? phrase(texts.none)
    : stripControl(JSON.stringify(value).slice(0, 100));
}

function sized(value: unknown): Gap {
  if (!isText(value)) return shown(value);
  return value.trim() === ""
    ? phrase(texts.nothing)
    : phrase(texts.characters, { count: [...value].length });
}
