import { isObject } from "../base/json.ts";
import { isSecretKey, MASK } from "../base/redactor.ts";
import { maskTree } from "./mask_tree.ts";

/** Nobody reads more levels; a program may send a hundred thousand. */
const DEEPEST = 4;
const LONGEST = 80;

/** What was found at a path, for a message: short, and without secrets. */
export function shownValue(path: readonly string[], value: unknown): string {
  if (isSecretKey(path.at(-1) ?? "")) return MASK;
  const text = `${JSON.stringify(maskTree(shallow(value)))}`
    .replace(/[^\s"]+/g, withoutLogin);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}…` : text;
}

/**
 * A word without the user and the password that an address in it has. It is looked
 * at once: a pattern would begin anew at each of a million slashes.
 */
function withoutLogin(word: string): string {
  const start = word.indexOf("//");
  const end = word.lastIndexOf("@");
  return start < 0 || end < start
    ? word
    : `${word.slice(0, start)}//${MASK}${word.slice(end)}`;
}

/** The outer levels of a tree. */
function shallow(value: unknown, depth = 0): unknown {
  const isList = Array.isArray(value);
  if (!isList && !isObject(value)) return value;
  if (depth === DEEPEST) return "…";
  if (isList) return value.map((one) => shallow(one, depth + 1));
  const inner = Object.entries(value)
    .map(([key, one]) => [key, shallow(one, depth + 1)]);
  return Object.fromEntries(inner);
}
