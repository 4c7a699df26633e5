import { isObject } from "../base/json.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
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
    throw fault('expected frontmatter between two lines of "---" at its top');
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
    const { reason, mark } = error instanceof YAMLException
      ? error
      : { reason: String(error), mark: undefined };
    const line = mark ? ` at line ${mark.line + 2}` : "";
    throw fault(`expected YAML in the frontmatter, got: ${reason}${line}`);
  }
  throw fault('expected "name" and "description" in the frontmatter');
}

function fault(message: string): MiniclawError {
  return new MiniclawError(message, { code: "skill" });
}
