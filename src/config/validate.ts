import { isObject } from "../base/json.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { type Gap, type Phrase, phrase } from "../base/phrase.ts";
import { isSecretKey } from "../base/redactor.ts";
import { texts } from "../i18n/en/config.ts";
import { texts as usage } from "../i18n/en/usage.ts";
import type { Config } from "./config.ts";
import { checkConfig, PROVIDER_TYPES } from "./schema.ts";
import type { ConfigFault } from "./schema.ts";
import { shownValue } from "./shown_value.ts";
import { anyOf } from "./wishes.ts";

/**
 * The tree as a configuration, or an error that names the path, what was
 * expected there and what was found, and the hint to mend it that is given.
 */
export function validate(tree: unknown, hint?: Phrase): Config {
  try {
    return check(tree);
  } catch (error) {
    if (!(error instanceof MiniclawError) || !hint) throw error;
    const { wording: { message }, code } = error;
    throw new MiniclawError(message, { code, hint });
  }
}

function check(tree: unknown): Config {
  if (isObject(tree) && Array.isArray(tree.providers)) {
    throw faultError({
      path: ["providers"],
      expected: phrase(texts.object),
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
  const names = known.map((name) => `"${name}"`).join(", ");
  throw faultError({ path, expected: phrase(texts.oneOf, { names }), found });
}

function faultError({ path, expected, found }: ConfigFault): MiniclawError {
  const name = path.join(".") || phrase(texts.wholeConfig);
  const wish = providerWish(path) ?? expected;
  const message = found === undefined
    ? phrase(usage.missingValue, { name, wish })
    : phrase(usage.cannotUse, { name, wish, found: shown(path, found, wish) });
  return new MiniclawError(message, { code: "config" });
}

/** A union reports its own internals; a person wants to know what to write. */
function providerWish(path: string[]): Gap | undefined {
  if (path[0] !== "providers") return undefined;
  const types = anyOf(PROVIDER_TYPES);
  if (path.length === 3 && path[2] === "type") return types;
  return path.length === 2 ? phrase(texts.objectOfType, { types }) : undefined;
}

/** What was found; a text where an object belongs may be a key, so it isn't. */
function shown(path: string[], value: unknown, wish: Gap): Gap {
  const mayBeKey = typeof value === "string" &&
    `${wish}`.startsWith(texts.object);
  return mayBeKey && !isSecretKey(path.at(-1) ?? "")
    ? phrase(texts.text)
    : shownValue(path, value);
}
