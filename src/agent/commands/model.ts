import { describeError } from "../../i18n/describe_error.ts";
import { nearest } from "../../base/nearest.ts";
import type { ChatCommand, ChatCommandContext } from "./chat_command.ts";

/** Services list hundreds of models; a chat shows as many as one can read. */
const MOST_LISTED = 30;

/** Shows or changes the model of this chat. */
export const modelCommand: ChatCommand = {
  name: "model",
  brief: "Show the model of this chat, or choose another: /model NAME",
  async run(argument, context) {
    if (argument === "") return await show(context);
    const known = await listModels(context);
    if (known.length > 0 && !known.includes(argument)) {
      return unknown(argument, known);
    }
    const { session, sessions } = context;
    await sessions.save({ ...session, model: argument });
    return `From now on this chat uses ${argument}.`;
  },
};

async function show(context: ChatCommandContext): Promise<string> {
  const current = `This chat uses ${context.model}.`;
  const known = await listModels(context);
  return known.length === 0 ? current : `${current}\n${list(known)}`;
}

function unknown(name: string, known: string[]): string {
  const guess = nearest(name, known);
  const hint = guess ? ` Did you mean ${guess}?` : "";
  return `There is no model "${name}" here.${hint}\n${list(known)}`;
}

function list(known: string[]): string {
  const more = known.length - MOST_LISTED;
  const shown = known.slice(0, MOST_LISTED).map((name) => `- ${name}`);
  return ["Known here:", ...shown, ...(more > 0 ? [`… and ${more} more`] : [])]
    .join("\n");
}

/** The known names; none when the service can't say, which is no reason to fail. */
async function listModels(
  { listModels, signal, log }: ChatCommandContext,
): Promise<string[]> {
  try {
    return await listModels(signal);
  } catch (error) {
    signal.throwIfAborted();
    log.warn(`Cannot list the models: ${describeError(error).message}`);
    return [];
  }
}
