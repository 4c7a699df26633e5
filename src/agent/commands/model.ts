import { describeError } from "../../i18n/describe_error.ts";
import { nearest } from "../../base/nearest.ts";
import type { Say } from "../../base/say.ts";
import { texts } from "../../i18n/en/chat_commands.ts";
import type { ChatCommand, ChatCommandContext } from "./chat_command.ts";

/** Services list hundreds of models; a chat shows as many as one can read. */
const MOST_LISTED = 30;

/** Shows or changes the model of this chat. */
export const modelCommand: ChatCommand = {
  name: "model",
  brief: "model",
  async run(argument, context) {
    if (argument === "") return await show(context);
    const known = await listModels(context);
    if (known.length > 0 && !known.includes(argument)) {
      return unknown(argument, { known, ...context });
    }
    const { session, sessions, say } = context;
    await sessions.save({ ...session, model: argument });
    return say(texts.modelChosen, { model: argument });
  },
};

async function show(context: ChatCommandContext): Promise<string> {
  const { model, say } = context;
  const current = say(texts.modelInUse, { model });
  const known = await listModels(context);
  return known.length === 0 ? current : `${current}\n${list(known, say)}`;
}

function unknown(
  name: string,
  { known, say }: { known: string[]; say: Say },
): string {
  const guess = nearest(name, known);
  const refusal = guess
    ? say(texts.noModelGuess, { name, guess })
    : say(texts.noModel, { name });
  return `${refusal}\n${list(known, say)}`;
}

function list(known: string[], say: Say): string {
  const more = known.length - MOST_LISTED;
  const shown = known.slice(0, MOST_LISTED).map((name) => `- ${name}`);
  const rest = more > 0 ? [say(texts.moreModels, { count: more })] : [];
  return [say(texts.knownModels), ...shown, ...rest].join("\n");
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
