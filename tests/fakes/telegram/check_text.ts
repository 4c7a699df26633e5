import { parseTelegramHtml } from "../telegram_html.ts";
import type { Payload } from "./model.ts";
import { badRequest } from "./refusal.ts";

/** A text as it is shown. */
export interface CheckedText {
  text: string;
  entities: unknown[];
}

/** Reads the text of a request; its length counts once the marks are read. */
export function checkText(
  { text, parse_mode, entities = [] }: Payload,
): CheckedText {
  if (typeof text !== "string") throw badRequest("message text is empty");
  if (entities !== undefined && !Array.isArray(entities)) {
    throw badRequest("can't parse entities: expected an Array");
  }
  const checked = parse_mode === undefined
    ? { text, entities: entities as unknown[] }
    : parsed(text, parse_mode);
  if (checked.text.trim() === "") throw badRequest("message text is empty");
  if (checked.text.length > 4096) throw badRequest("message is too long");
  return checked;
}

function parsed(text: string, mode: unknown): CheckedText {
  if (mode !== "HTML") throw badRequest("unsupported parse_mode");
  return parseTelegramHtml(text);
}
