import { isObject } from "../base/json.ts";

/**
 * Lays one tree over another: objects merge key by key, everything else (lists
 * included) replaces what was there. Neither argument is changed.
 */
export function merge(below: unknown, above: unknown): unknown {
  if (above === undefined) return structuredClone(below);
  if (!isObject(below) || !isObject(above)) return structuredClone(above);
  const keys = new Set([...Object.keys(below), ...Object.keys(above)]);
  const entries = [...keys].map((key) => [
    key,
    merge(own(below, key), own(above, key)),
  ]);
  // fromEntries defines keys, so that even "__proto__" stays plain data.
  return Object.fromEntries(entries);
}

function own(object: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
