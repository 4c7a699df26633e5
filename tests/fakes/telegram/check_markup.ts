import type { FakeMessage, Payload } from "./model.ts";
import { badRequest } from "./refusal.ts";

/** Reads the buttons of a request. */
export function checkButtons(
  { reply_markup }: Payload,
): FakeMessage["buttons"] {
  if (reply_markup === undefined) return [];
  const rows = (reply_markup as { inline_keyboard?: unknown }).inline_keyboard;
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) {
    throw badRequest(
      "object expected as reply markup with an Array of Array in inline_keyboard",
    );
  }
  for (const button of rows.flat()) checkButton(button);
  return rows;
}

function checkButton(button: unknown): void {
  const { text, callback_data } = (button ?? {}) as Record<string, unknown>;
  if (typeof text !== "string" || text === "") {
    throw badRequest("text buttons are unallowed in the inline keyboard");
  }
  const bytes = typeof callback_data === "string"
    ? new TextEncoder().encode(callback_data).length
    : 0;
  if (bytes < 1 || bytes > 64) throw badRequest("BUTTON_DATA_INVALID");
}

/** Reads the message that a request answers; undefined where it answers none. */
export function checkReply(
  { reply_parameters }: Payload,
  exists: (messageId: number) => boolean,
): number | undefined {
  if (reply_parameters === undefined) return undefined;
  const { message_id, allow_sending_without_reply } = reply_parameters as {
    message_id?: unknown;
    allow_sending_without_reply?: unknown;
  };
  if (!Number.isInteger(message_id)) {
    throw badRequest("MESSAGE_ID_INVALID");
  }
  if (exists(Number(message_id))) return Number(message_id);
  if (allow_sending_without_reply === true) return undefined;
  throw badRequest("message to be replied not found");
}
