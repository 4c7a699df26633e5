import { isObject } from "../base/json.ts";
import type { Json } from "../base/json.ts";
import type { ErrorReport } from "../i18n/describe_error.ts";

/** What a confined process is told: one line of JSON each. */
export type Order =
  | { kind: "run"; id: number; job: string; input: Json }
  | { kind: "stop"; id: number };

/** What it answers: one line of JSON for each call. */
export type Answer =
  | { kind: "done"; id: number; text: string }
  | { kind: "failed"; id: number; error: ErrorReport }
  /** Something failed outside of the job, and the process ends. */
  | { kind: "broken"; error: ErrorReport };

/** The longest text that crosses, in UTF-8 bytes; more than any tool may give. */
export const MOST_TEXT_BYTES: number = 256 * 1024;

/** The longest line that is read: every byte of a text may be written as `\u0000`. */
export const MOST_LINE_BYTES: number = 6 * MOST_TEXT_BYTES + 64 * 1024;

/** Reads an answer; undefined where the line is none. */
export function parseAnswer(line: string): Answer | undefined {
  const value = parseJson(line);
  if (!isObject(value)) return undefined;
  const { kind, id, text, error } = value;
  if (kind === "broken" && isReport(error)) return { kind, error };
  if (typeof id !== "number") return undefined;
  if (kind === "done" && typeof text === "string") return { kind, id, text };
  return kind === "failed" && isReport(error) ? { kind, id, error } : undefined;
}

function isReport(value: unknown): value is ErrorReport {
  return isObject(value) && typeof value.code === "string" &&
    typeof value.message === "string" &&
    (value.hint === undefined || typeof value.hint === "string");
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
