import { MiniclawError } from "../../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../../base/phrase.ts";
import { issuePath, type StandardIssue } from "../../base/standard_schema.ts";
import { stripControl } from "../../base/strip_control.ts";
import { shownValue } from "../../config/shown_value.ts";
import { texts } from "../../i18n/en/api.ts";
import { texts as config } from "../../i18n/en/config.ts";
import { texts as usage } from "../../i18n/en/usage.ts";
import { type Fault, wishIn } from "./wish_in.ts";

/** Letters of a path. */
const LONGEST = 80;

/**
 * What is wrong with a body or a query: where, what was expected there, and what
 * was found. The schemas are valibot's, whose issues say more than the standard's.
 */
export function requestFault(
  issue: StandardIssue,
  whole: Phrase,
): MiniclawError {
  const fault = issue as Fault;
  const path = issuePath(issue);
  const name = shown(path);
  return new MiniclawError(
    fault.expected === "never"
      ? phrase(config.unknownKey, { key: name })
      : wording(fault, { name: name || whole, path: path.split(".") }),
    { code: "usage", hint: phrase(texts.seeDocument) },
  );
}

/** Its keys are of who asks, who may have any. */
function shown(path: string): string {
  const plain = stripControl(path);
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}

function wording(
  fault: Fault,
  { name, path }: { name: string | Phrase; path: string[] },
): Phrase {
  const { input } = fault;
  const wish = wishIn(fault);
  if (input === undefined) return phrase(usage.missingValue, { name, wish });
  const found = fault.type === "max_length" && typeof input === "string"
    ? input.length
    : shownValue(path, input);
  return phrase(usage.cannotUse, { name, wish, found });
}
