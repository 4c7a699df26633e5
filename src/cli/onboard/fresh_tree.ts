import { isObject } from "../../base/json.ts";
import { isSecretKey } from "../../base/redactor.ts";
import { checkTree } from "../../config/load_config.ts";
import { defaultConfig } from "../../config/default_config.ts";
import type { Tree } from "./guide.ts";

/** What says where a secret goes: without it, it could be sent elsewhere. */
const COMPANIONS = ["type", "base_url", "api_root", "enabled", "allow_from"];

/**
 * A configuration begun anew: as small as can be, with the keys and tokens that
 * the old one held, and the people it listened to.
 */
export function freshTree(old: Tree): Tree {
  const begun = {
    $schema: "./config.schema.json",
    version: defaultConfig.version,
    agent: {},
  };
  const kept = { ...begun, ...keepSecrets(old) };
  return isUsable(kept) ? kept : begun;
}

/** Every object that holds a secret, reduced to the secret and its companions. */
function keepSecrets(tree: Tree): Tree {
  const entries = Object.entries(tree);
  const isKept = entries.some(isWorthKeeping);
  return Object.fromEntries(entries.flatMap(([key, value]) => {
    if (isWorthKeeping([key, value])) return [[key, value]];
    if (isKept && COMPANIONS.includes(key)) return [[key, value]];
    const below = isObject(value) ? keepSecrets(value) : {};
    return Object.keys(below).length > 0 ? [[key, below]] : [];
  }));
}

function isWorthKeeping([key, value]: [string, unknown]): boolean {
  if (key === "allow_from") return Array.isArray(value) && value.length > 0;
  return isSecretKey(key) && typeof value === "string" && value !== "";
}

function isUsable(tree: Tree): boolean {
  try {
    checkTree(tree);
    return true;
  } catch {
    return false;
  }
}
