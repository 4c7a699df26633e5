import type { Json } from "./json.ts";

/** A value's JSON, the same however its keys are ordered. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(value, (_key, inner: Json) => sorted(inner));
}

function sorted(value: Json): Json {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return value;
  }
  const entries = Object.entries(value);
  return Object.fromEntries(entries.sort(([a], [b]) => a < b ? -1 : 1));
}
