import { UsageError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/agent.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";

/** Answers one message, or chats on a terminal. */
export async function runAgent(
  { values, switches }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const chatId = values.session ?? "default";
  if (chatId === "") {
    throw new UsageError(phrase(texts.badSession));
  }
  const text = await messageText(values.message, context);
  if (switches.has("show-context")) {
    if (text === undefined) throw noMessage();
    const { showContext } = await import("./show_context.ts");
    return await showContext(text, chatId, context);
  }
  if (text === undefined) {
    const { chat } = await import("./chat.ts");
    await chat(chatId, context);
  } else {
    const { answerOnce } = await import("./answer_once.ts");
    await answerOnce({ text, chatId }, context);
  }
}

/** The message; undefined when a person is there to be asked for it. */
async function messageText(
  given: string | undefined,
  { world, options }: CommandContext,
): Promise<string | undefined> {
  const fromTerminal = given === undefined && world.stdinIsTerminal;
  if (fromTerminal && options.format === "text") return undefined;
  const text = fromTerminal ? "" : given ?? await world.readStdin();
  if (text.trim() === "") throw noMessage();
  return text;
}

function noMessage(): UsageError {
  return new UsageError(phrase(texts.noMessage), {
    hint: phrase(texts.giveMessage),
  });
}
