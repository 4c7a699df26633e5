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
  const { readYaml } = await import("./read_yaml.ts");
  const outcome = readYaml(yaml);
  if (outcome.kind === "value") {
    if (isObject(outcome.value)) return outcome.value;
    throw fault(phrase(texts.noFields));
  }
  const reason = stripControl(outcome.reason); // it may quote the file
  const { line } = outcome;
  throw fault(
    line === undefined
      ? phrase(texts.noYaml, { reason })
      : phrase(texts.noYamlAt, { reason, line: line + 2 }),
  );
}

function fault(message: Phrase): MiniclawError {
  return new MiniclawError(message, { code: "skill" });
}
