import { isObject } from "../../base/json.ts";
import type { JournalRecord } from "./journal_record.ts";

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isCount: Check = (value) => Number.isSafeInteger(value);
const isIds: Check = (value) => Array.isArray(value) && value.every(isText);
const isChat = shape({ channel: isText, chatId: isText });
const isOutbound = shape({
  id: isText,
  chat: isChat,
  text: isText,
  language: orAbsent(isText),
});
const isInbound = shape({
  id: isText,
  chat: isChat,
  person: isText,
  text: isText,
  audience: isText,
  received_at: isText,
  language: orAbsent(isText),
});

/** What a record of each kind must have to be of use. */
const checks: Record<JournalRecord["kind"], Check> = {
  taken: shape({ message: isInbound }),
  amended: shape({ id: isText, text: isText }),
  begun: shape({ id: isText, at: isText }),
  parked: shape({ id: isText }),
  act: shape({ id: isText, call: isText }),
  acted: shape({ id: isText, call: isText, result: isText }),
  answered: shape({ id: isText, reply: orAbsent(isOutbound) }),
  aside: shape({
    message: isInbound,
    at: isText,
    why: isText,
    notice: orAbsent(isOutbound),
  }),
  dismissed: shape({ id: isText }),
  said: shape({ message: isOutbound }),
  part: shape({ id: isText, parts: isCount }),
  delivered: shape({ id: isText }),
  undeliverable: shape({ id: isText, why: isText }),
  known: shape({ ids: isIds }),
};

/** The record that a line holds, or undefined where it is none. */
export function parseRecord(line: string): JournalRecord | undefined {
  const value = parseJson(line);
  if (!isObject(value) || typeof value.kind !== "string") return undefined;
  if (!Object.hasOwn(checks, value.kind)) return undefined;
  const record = value as JournalRecord;
  return checks[record.kind](record) ? record : undefined;
}

function shape(fields: Record<string, Check>): Check {
  return (value) =>
    isObject(value) &&
    Object.entries(fields).every(([name, check]) => check(value[name]));
}

function orAbsent(check: Check): Check {
  return (value) => value === undefined || check(value);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
