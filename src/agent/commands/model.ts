import { describeError } from "../../i18n/describe_error.ts";
import { nearest } from "../../base/nearest.ts";
import type { Say } from "../../base/say.ts";
import { texts } from "../../i18n/en/chat_commands.ts";
import type { ListedModels } from "../../providers/list_all_models.ts";
import type { ChatCommand, ChatCommandContext } from "./chat_command.ts";
import { findModel } from "./find_model.ts";

/** Services list hundreds of models; a chat shows as many as one can read. */
const MOST_LISTED = 30;

/** Shows or changes the model of this chat, and who is asked for it. */
export const modelCommand: ChatCommand = {
  name: "model",
  brief: "model",
  async run(argument, context) {
    const { model, providerName, session, sessions, say } = context;
    const lists = await listModels(context);
    if (argument === "") {
      const provider = providerName;
      const current = say(texts.modelInUse, { model, provider });
      return [current, ...shown(lists, say)].join("\n\n");
    }
    const found = findModel(argument, lists, context);
    if (!found) return unknown(argument, lists, say);
    // The provider too where it is in force: another one may be, one day, and
    // isn't to get what was said to this one.
    await sessions.save({ ...session, ...found });
    return say(texts.modelChosen, found);
  },
};

function unknown(name: string, lists: ListedModels[], say: Say): string {
  const guess = nearest(name, lists.flatMap(({ names }) => names));
  const refusal = guess
    ? say(texts.noModelGuess, { name, guess })
    : say(texts.noModel, { name });
  return [refusal, ...shown(lists, say)].join("\n\n");
}

/** A block for each provider: without a line between them a list would go on. */
function shown(lists: ListedModels[], say: Say): string[] {
  const most = Math.ceil(MOST_LISTED / lists.length);
  return lists.map(({ provider, names }) => {
    const more = names.length - most;
    return [
      say(texts.knownModels, { provider }),
      ...names.slice(0, most).map((name) => `- ${name}`),
      ...(more > 0 ? [say(texts.moreModels, { count: more })] : []),
    ].join("\n");
  });
}

/** The providers that know models; one that can't say is no reason to fail. */
async function listModels(
  { listModels, signal, log }: ChatCommandContext,
): Promise<ListedModels[]> {
  const lists = await listModels(signal);
  for (const { provider, problem } of lists) {
    if (problem === undefined) continue;
    const { message } = describeError(problem);
    log.warn(`Cannot list the models of ${provider}: ${message}`);
  }
  return lists.filter(({ names }) => names.length > 0);
}
