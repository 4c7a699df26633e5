import type { Choice } from "../../../hub/outbound_message.ts";

/** Bytes that Telegram carries with a button. */
const MOST_DATA = 64;

/** Letters that fit beside one another on a telephone. */
const MOST_IN_A_ROW = 30;

/** A button, as Telegram wants it. */
export interface InlineButton {
  /** What stands on it. */
  text: string;
  /** What a press brings back. */
  callback_data: string;
}

/** Buttons in rows, as Telegram wants them. */
export interface InlineKeyboard {
  /** The rows. */
  inline_keyboard: InlineButton[][];
}

/**
 * Buttons below a message, beside one another where they fit; undefined where
 * there are none. A command that is too long for one can still be written.
 */
export function inlineKeyboard(
  choices: readonly Choice[] = [],
): InlineKeyboard | undefined {
  const buttons = choices.filter(({ label, command }) =>
    label !== "" && byteLength(command) <= MOST_DATA && command !== ""
  ).map(({ label, command }) => ({ text: label, callback_data: command }));
  if (buttons.length === 0) return undefined;
  const letters = buttons.reduce((sum, { text }) => sum + text.length, 0);
  const fit = letters <= MOST_IN_A_ROW && buttons.length <= 4;
  return {
    inline_keyboard: fit ? [buttons] : buttons.map((button) => [button]),
  };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
