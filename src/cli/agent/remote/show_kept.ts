import { stripControl } from "../../../base/strip_control.ts";
import {
  type KeptMessage,
  KeptMessages,
} from "../../../gateway/kept_messages.ts";
import { formatUptime } from "../../status/format_uptime.ts";
import type { CommandContext } from "../../command_context.ts";
import type { OpenOptions } from "../answerer.ts";

/** Shows once what a gateway that runs no more kept for a chat. */
export async function showKept(
  { home, redactor, world }: CommandContext,
  { chatId, terminal }: OpenOptions,
): Promise<void> {
  await new KeptMessages(home.state).handOver(chatId, (messages) => {
    const text = describeKept(messages, world.now());
    terminal.show(redactor.redact(text));
    return Promise.resolve(true);
  });
}

/** What was said while nobody listened, in the order in which it was. */
export function describeKept(
  messages: readonly KeptMessage[],
  now: Date,
): string {
  const lines = messages.map(({ at, text }) => {
    const seconds = (now.getTime() - Date.parse(at)) / 1000;
    const ago = seconds >= 60 ? `${formatUptime(seconds)} ago` : "just now";
    return `(${ago}) ${stripControl(text)}`;
  });
  return ["While you were away:", ...lines, ""].join("\n");
}
