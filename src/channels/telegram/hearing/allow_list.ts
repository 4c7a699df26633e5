import type { TelegramConfig } from "../../../config/config.ts";

/** Whether this person may talk to the bot. */
export function isAllowed(id: number, { allow_from }: TelegramConfig): boolean {
  return allow_from.some((allowed) => String(allowed).trim() === String(id));
}

/** The command that would let this person talk to the bot too. */
export function allowCommand(
  id: number,
  { allow_from }: TelegramConfig,
): string {
  const list = [...allow_from, id].join(",").replaceAll("'", `'\\''`);
  return `miniclaw config set channels.telegram.allow_from '${list}'`;
}
