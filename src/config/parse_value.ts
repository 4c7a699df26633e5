import type { SchemaNode } from "./schema_node.ts";

/**
 * What a person typed, as the value the key takes: a text stays a text, a list
 * may be written with commas, everything else is JSON where it is JSON.
 */
export function parseValue(
  typed: string,
  node: SchemaNode | undefined,
): unknown {
  if (node?.type === "string" || node?.type === "picklist") return typed;
  const json = parseJson(typed);
  if (node?.type !== "array" || Array.isArray(json)) return json;
  return typed.split(",").map((item) => item.trim()).filter(Boolean)
    .map((item) => parseIdOrText(item));
}

function parseJson(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return typed;
  }
}

/** Ids are numbers in the file; names that look otherwise stay texts. */
function parseIdOrText(item: string): number | string {
  return /^-?\d{1,15}$/.test(item) ? Number(item) : item;
}
