// Loaded for frontmatter that isn't plain. A bundle leaves out what it doesn't name.
import { FAILSAFE_SCHEMA, load, YAMLException } from "js-yaml";

/** What a text in YAML holds, or what is wrong with it and in which of its lines. */
export type YamlOutcome =
  | { kind: "value"; value: unknown }
  | { kind: "fault"; reason: string; line?: number };

/**
 * Deeper nesting and aliases have no use here: a few lines of aliases can stand
 * for more values than a machine has memory for. Every plain value is a text:
 * `description: 2026` is no number here.
 */
const OPTIONS = { maxDepth: 20, maxAliases: 0, schema: FAILSAFE_SCHEMA };

/** Reads YAML; lines are counted from 0. */
export function readYaml(yaml: string): YamlOutcome {
  try {
    return { kind: "value", value: load(yaml, OPTIONS) };
  } catch (error) {
    if (!(error instanceof YAMLException)) {
      return { kind: "fault", reason: String(error) };
    }
    return { kind: "fault", reason: error.reason, line: error.mark?.line };
  }
}
