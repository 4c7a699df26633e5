import { isObject } from "../base/json.ts";
import { isSecretKey } from "../base/redactor.ts";

/** A configuration without its secrets, and the keys that they stood under. */
export interface Blanked {
  /** The same tree with empty texts in the place of secrets. */
  tree: unknown;
  /** Such as `providers.openrouter.api_key`. */
  keys: string[];
}

/** Empties every value under a secret's key, so that it counts as not set. */
export function blankSecrets(tree: unknown, at = ""): Blanked {
  if (Array.isArray(tree)) {
    const items = tree.map((item, index) =>
      blankSecrets(item, `${at}.${index}`)
    );
    return {
      tree: items.map((item) => item.tree),
      keys: items.flatMap(({ keys }) => keys),
    };
  }
  if (!isObject(tree)) return { tree, keys: [] };
  const keys: string[] = [];
  const entries = Object.entries(tree).map(([key, value]) => {
    const path = at ? `${at}.${key}` : key;
    if (isSecretKey(key) && typeof value === "string") {
      if (value) keys.push(path);
      return [key, ""];
    }
    const blanked = blankSecrets(value, path);
    keys.push(...blanked.keys);
    return [key, blanked.tree];
  });
  return { tree: Object.fromEntries(entries), keys };
}
