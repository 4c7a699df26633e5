import { nearest } from "../../base/nearest.ts";
import type { ChatCommandContext } from "./chat_command.ts";
import { chatCommands } from "./chat_commands.ts";

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
  const match = COMMAND.exec(text.trim());
  if (!match) return undefined;
  const name = match[1].toLowerCase();
  if (name === "help") return helpText();
  const command = chatCommands.find((one) => one.name === name);
  if (command) return await command.run((match[2] ?? "").trim(), context);
  const guess = nearest(name, [
    "help",
    ...chatCommands.map(({ name }) => name),
  ]);
  return `There is no command /${name}.` +
    (guess ? ` Did you mean /${guess}?` : " /help lists them.");
}

function helpText(): string {
  const lines = chatCommands.map(({ name, brief }) => `/${name} - ${brief}`);
  return [...lines, "/help - Show this list"].join("\n");
}
