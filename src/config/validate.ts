import { isObject } from "../base/json.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { isSecretKey, MASK } from "../base/redactor.ts";
import type { Config } from "./config.ts";
import { maskTree } from "./mask_tree.ts";
import { checkConfig } from "./schema.ts";
import type { ConfigFault } from "./schema.ts";

const PROVIDER_TYPES = '"openai", "ollama" or "offline"';

/**
 * The tree as a configuration, or an error that names the path, what was
 * expected there and what was found.
 */
export function validate(tree: unknown): Config {
  if (isObject(tree) && Array.isArray(tree.providers)) {
    throw faultError({
      path: ["providers"],
      expected: "an object",
      found: tree.providers,
    });
  }
  const checked = checkConfig(tree);
  if ("fault" in checked) throw faultError(checked.fault);
  const { config } = checked;
  const names = Object.keys(config.providers);
  requireProvider(["agent", "provider"], config.agent.provider, names);
  const { embeddings } = config.memory;
  if (embeddings) {
    const able = names.filter((one) =>
      config.providers[one].type !== "offline"
    );
    requireProvider(
      ["memory", "embeddings", "provider"],
      embeddings.provider,
      able,
    );
  }
  return config;
}

function requireProvider(path: string[], found: string, known: string[]): void {
  if (known.includes(found)) return;
  const names = known.map((name) => `"${name}"`);
  throw faultError({ path, expected: `one of ${names.join(", ")}`, found });
}

function faultError({ path, expected, found }: ConfigFault): MiniclawError {
  const key = path.join(".") || "the configuration";
  const wish = providerWish(path) ?? expected;
  const secret = isSecretKey(path.at(-1) ?? "") && found !== undefined;
  return new MiniclawError(
    `Cannot use "${key}": expected ${wish}, got ${
      secret ? MASK : shown(found, wish)
    }`,
    { code: "config" },
  );
}

/** A union reports its own internals; a person wants to know what to write. */
function providerWish(path: string[]): string | undefined {
  if (path[0] !== "providers") return undefined;
  if (path.length === 3 && path[2] === "type") return PROVIDER_TYPES;
  return path.length === 2
    ? `an object with a "type" of ${PROVIDER_TYPES}`
    : undefined;
}

/** What was found; a text where an object belongs may be a key, so it isn't. */
function shown(value: unknown, wish: string): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string" && wish.startsWith("an object")) {
    return "a text";
  }
  const text = JSON.stringify(maskTree(value)).replace(
    /\/\/[^@/"]*@/g, // user and password in an address
    `//${MASK}@`,
  );
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
