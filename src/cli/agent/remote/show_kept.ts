import type { Say } from "../../../base/say.ts";
import { stripControl } from "../../../base/strip_control.ts";
import {
  type KeptMessage,
  KeptMessages,
} from "../../../gateway/kept_messages.ts";
import { texts } from "../../../i18n/en/agent.ts";
import { formatUptime } from "../../status/format_uptime.ts";
import type { CommandContext } from "../../command_context.ts";
import type { OpenOptions } from "../answerer.ts";

/** Shows once what a gateway that runs no more kept for a chat. */
export async function showKept(
  { home, redactor, world, say }: CommandContext,
  { chatId, terminal }: OpenOptions,
): Promise<void> {
  await new KeptMessages(home.state).handOver(chatId, (messages) => {
    const text = describeKept(messages, { now: world.now(), say });
    terminal.show(redactor.redact(text));
    return Promise.resolve(true);
  });
}

/** What was said while nobody listened, in the order in which it was. */
export function describeKept(
  messages: readonly KeptMessage[],
  { now, say }: { now: Date; say: Say },
): string {
  const lines = messages.map(({ at, text }) => {
    const seconds = (now.getTime() - Date.parse(at)) / 1000;
    const said = stripControl(text);
    return seconds >= 60
      ? say(texts.said, { time: formatUptime(seconds, say), text: said })
      : say(texts.saidNow, { text: said });
  });
  return [say(texts.whileAway), ...lines, ""].join("\n");
}
