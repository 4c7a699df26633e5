import { isObject } from "../base/json.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import { stripControl } from "../base/strip_control.ts";
import { texts } from "../i18n/en/skill_faults.ts";
import { plainFields } from "./plain_fields.ts";

/** A Markdown file that begins with fields. */
export interface Frontmatter {
  /** What stands between the two lines of `---`: texts, lists and maps. */
  fields: Record<string, unknown>;
  /** What follows them, trimmed. */
  body: string;
}

const FRONTMATTER =
  /^\uFEFF?---[ \t]*\r?\n(?:(.*?)\r?\n)?---[ \t]*(?:\r?\n(.*))?$/s;

/**
 * Deeper nesting and aliases have no use here: a few lines of aliases can stand
 * for more values than a machine has memory for.
 */
const YAML_LIMITS = { maxDepth: 20, maxAliases: 0 };

/** Reads the fields and the body, or throws what is wrong, and in which line. */
export async function parseFrontmatter(text: string): Promise<Frontmatter> {
  const found = FRONTMATTER.exec(text);
  if (!found) {
    throw fault(phrase(texts.noFrontmatter));
  }
  const [, yaml = "", body = ""] = found;
  const fields = plainFields(yaml) ?? await parseYaml(yaml);
  return { fields, body: body.trim() };
}

async function parseYaml(yaml: string): Promise<Record<string, unknown>> {
  const { FAILSAFE_SCHEMA, load, YAMLException } = await import("js-yaml");
  try {
    // Every plain value is a text: `description: 2026` is no number here.
    const fields = load(yaml, { ...YAML_LIMITS, schema: FAILSAFE_SCHEMA });
    if (isObject(fields)) return fields;
  } catch (error) {
    const { reason: words, mark } = error instanceof YAMLException
      ? error
      : { reason: String(error), mark: undefined };
    const reason = stripControl(words); // it may quote the file
    throw fault(
      mark
        ? phrase(texts.noYamlAt, { reason, line: mark.line + 2 })
        : phrase(texts.noYaml, { reason }),
    );
  }
  throw fault(phrase(texts.noFields));
}

function fault(message: Phrase): MiniclawError {
  return new MiniclawError(message, { code: "skill" });
}
