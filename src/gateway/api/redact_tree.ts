import { isObject } from "../../base/json.ts";

/** A copy of a JSON document in which every text is masked. */
export function redactTree(
  tree: unknown,
  redact: (text: string) => string,
): unknown {
  if (typeof tree === "string") return redact(tree);
  if (Array.isArray(tree)) return tree.map((one) => redactTree(one, redact));
  if (!isObject(tree)) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, one]) => [key, redactTree(one, redact)]),
  );
}
