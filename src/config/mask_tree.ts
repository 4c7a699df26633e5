import { isObject } from "../base/json.ts";
import { isSecretKey, MASK } from "../base/redactor.ts";

/** A copy of the tree with every value under a secret's key replaced by `***`. */
export function maskTree(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(maskTree);
  if (!isObject(tree)) return tree;
  const entries = Object.entries(tree).map(([key, value]) => [
    key,
    isSecretKey(key) ? masked(value) : maskTree(value),
  ]);
  return Object.fromEntries(entries);
}

/** A text, or each of a list that stands in its place by mistake. */
function masked(value: unknown): unknown {
  if (typeof value === "string") return value && MASK;
  return Array.isArray(value) ? value.map(masked) : maskTree(value);
}
