import { type Gap, phrase } from "../../base/phrase.ts";
import type { StandardIssue } from "../../base/standard_schema.ts";
import { wishOf } from "../../config/wishes.ts";
import { texts } from "../../i18n/en/api.ts";
import { texts as config } from "../../i18n/en/config.ts";
import { texts as usage } from "../../i18n/en/usage.ts";

/** What valibot tells of an issue, beside what the standard asks for. */
export interface Fault extends StandardIssue {
  /** Whether it is of the wrong type, or of the right one and not as wished. */
  readonly kind: "schema" | "validation" | "transformation";
  /** What checked it. */
  readonly type: string;
  /** The type that was expected, in valibot's words. */
  readonly expected: string | null;
  /** What was found. */
  readonly input: unknown;
  /** The limit that it breaks. */
  readonly requirement?: unknown;
}

/** What valibot calls the types, for a person. */
const types: Readonly<Record<string, Gap>> = {
  Array: phrase(texts.list),
  Object: phrase(config.object),
  boolean: phrase(config.flag),
  number: phrase(texts.number),
  string: phrase(config.text),
};

/**
 * What a schema expected: in its own words where it has any, else by what it is.
 * What is said of a key that is missing is said by the object around it.
 */
export function wishIn(fault: Fault): Gap {
  const own = wishOf(fault.message);
  if (typeof own !== "string") return own;
  const { kind, type, expected, requirement } = fault;
  if (kind === "schema") {
    return isMissingKey(fault) ? phrase(texts.value) : anyOf(expected ?? "");
  }
  switch (type) {
    case "integer":
      return phrase(texts.wholeNumber);
    case "max_length":
      return phrase(texts.characters, { count: Number(requirement) });
    case "min_length":
      return phrase(config.filledText);
    default:
      return phrase(texts.documented);
  }
}

/** Then it is the key that was expected, in quotes. */
function isMissingKey({ type, expected, input }: Fault): boolean {
  return input === undefined && type.endsWith("object") &&
    (expected ?? "").startsWith('"');
}

/** Of `(boolean | "on" | "off")` the words for each, as a choice. */
function anyOf(expected: string): Gap {
  const all = expected.replace(/^\((.*)\)$/, "$1").split(" | ");
  const wishes = [...new Set(all)].map((one) => types[one] ?? one);
  const last = wishes.pop() ?? "";
  if (wishes.length === 0) return last;
  const first = wishes.every((one) => typeof one === "string")
    ? wishes.join(", ")
    : wishes.reduce((first, second) => phrase(usage.or, { first, second }));
  return phrase(usage.or, { first, second: last });
}
