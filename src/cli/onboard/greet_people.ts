import { texts as shared } from "../../i18n/en/onboard.ts";
import { texts } from "../../i18n/en/onboard_telegram.ts";
import { effectiveConfig } from "./effective_config.ts";
import type { Guide, Tree } from "./guide.ts";
import { openBot } from "./open_bot.ts";
import { tellProblem } from "./tell_problem.ts";

/** Writes to everyone who may talk to the bot, and says what arrived. */
export async function greetPeople(tree: Tree, guide: Guide): Promise<void> {
  const { env } = guide.context.world;
  const { allow_from } = effectiveConfig(tree, env).channels.telegram;
  for (const id of allow_from.map(Number).filter(Number.isSafeInteger)) {
    await greet(id, tree, guide);
  }
}

async function greet(id: number, tree: Tree, guide: Guide): Promise<void> {
  const { asker, context: { say } } = guide;
  while (!await hasArrived(id, tree, guide)) {
    const choice = await asker.select(say(shared.whatNow), [
      { value: "again", label: say(texts.pressedStart) },
      { value: "on", label: say(texts.goOn) },
    ]);
    if (choice === "on") return;
  }
}

async function hasArrived(
  id: number,
  tree: Tree,
  guide: Guide,
): Promise<boolean> {
  const { asker, context: { say } } = guide;
  const greeting = say(texts.greeting);
  try {
    await asker.busy(
      say(texts.writingTo, { id }),
      async () => await (await openBot(tree, guide)).sendMessage(id, greeting),
    );
    asker.note(say(texts.arrived), say(texts.wasSent, { greeting, id }));
    return true;
  } catch (error) {
    tellProblem(error, guide);
    return false;
  }
}
