import { MiniclawError } from "../../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../../base/phrase.ts";
import { issuePath, type StandardIssue } from "../../base/standard_schema.ts";
import { shownValue } from "../../config/shown_value.ts";
import { texts } from "../../i18n/en/api.ts";
import { texts as config } from "../../i18n/en/config.ts";
import { texts as usage } from "../../i18n/en/usage.ts";
import { type Fault, wishIn } from "./wish_in.ts";

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
  return new MiniclawError(
    fault.expected === "never"
      ? phrase(config.unknownKey, { key: path })
      : wording(fault, { name: path || whole, path: path.split(".") }),
    { code: "usage", hint: phrase(texts.seeDocument) },
  );
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
