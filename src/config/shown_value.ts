import { isSecretKey, MASK } from "../base/redactor.ts";
import { maskTree } from "./mask_tree.ts";

/** What was found at a path, for a message: short, and without secrets. */
export function shownValue(path: readonly string[], value: unknown): string {
  if (isSecretKey(path.at(-1) ?? "")) return MASK;
  const text = `${JSON.stringify(maskTree(value))}`.replace(
    /\/\/[^@/"]*@/g, // user and password in an address
    `//${MASK}@`,
  );
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
