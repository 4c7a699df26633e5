import { nearest } from "../../base/nearest.ts";
import { texts } from "../../i18n/en/chat_commands.ts";
import { texts as briefs } from "../../i18n/en/chat_menu.ts";
import type { ChatCommandContext } from "./chat_command.ts";
import { chatCommands, commandMenu } from "./chat_commands.ts";

/** `/word`, in groups `/word@bot`; `/etc/passwd` is not one. */
const COMMAND = /^\/([a-z_]+)(?:@\w+)?(?:\s+([^]*))?$/i;

/** Whether a text is answered without a model. */
export function isCommand(text: string): boolean {
  return COMMAND.test(text.trim());
}

/** The answer to a chat command; undefined when the text is none. */
export async function answerCommand(
  text: string,
  context: ChatCommandContext,
): Promise<string | undefined> {
  const typed = parse(text);
  if (!typed) return undefined;
  const { name, argument } = typed;
  if (name === "help") return helpText(context);
  const command = chatCommands.find((one) => one.name === name);
  if (command) return await command.run(argument, context);
  const guess = nearest(name, commandMenu.map(({ name }) => name));
  const { say } = context;
  return guess
    ? say(texts.noCommandGuess, { name, guess })
    : say(texts.noCommand, { name });
}

/** Whether a text is a command that doesn't wait for the running turn. */
export function isUrgentCommand(text: string): boolean {
  const name = parse(text)?.name;
  return chatCommands.some((one) => one.urgent && one.name === name);
}

function parse(text: string): { name: string; argument: string } | undefined {
  const match = COMMAND.exec(text.trim());
  return match
    ? { name: match[1].toLowerCase(), argument: (match[2] ?? "").trim() }
    : undefined;
}

function helpText({ say }: ChatCommandContext): string {
  return commandMenu
    .map(({ name, brief }) => `/${name} - ${say(briefs[brief])}`)
    .join("\n");
}
