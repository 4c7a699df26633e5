/** What other agents call the tools that exist here, in lower case. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ["bash", "exec"],
  ["shell", "exec"],
  ["read", "filesystem"],
  ["write", "filesystem"],
  ["edit", "filesystem"],
  ["multiedit", "filesystem"],
  ["ls", "filesystem"],
  ["glob", "filesystem"],
  ["grep", "filesystem"],
  ["webfetch", "web"],
  ["websearch", "web_search"],
  ["task", "spawn"],
]);

/** The tools that a skill names, sorted into those that exist and the rest. */
export interface NamedTools {
  /** What they are called here, each once. */
  here: readonly string[];
  /** As the skill writes them. */
  unknown: readonly string[];
}

/**
 * Reads `allowed-tools`: a list, or a text with spaces or commas between, where
 * what stands in parentheses belongs to the name before it.
 */
export function readAllowedTools(value: unknown): string[] {
  if (typeof value === "string") {
    return value.match(/[^\s,()]+(?:\([^)]*\)?)?/g) ?? [];
  }
  if (!Array.isArray(value)) return [];
  return value.map(String).map((name) => name.trim()).filter(Boolean);
}

/** Finds the tools of this program that a skill means. */
export function namedTools(
  names: readonly string[],
  known: readonly string[],
): NamedTools {
  const here = new Set<string>();
  const unknown: string[] = [];
  for (const name of names) {
    const bare = name.split("(")[0];
    const tool = known.includes(bare)
      ? bare
      : ELSEWHERE.get(bare.toLowerCase());
    if (tool !== undefined && known.includes(tool)) here.add(tool);
    else unknown.push(name);
  }
  return { here: [...here], unknown };
}
