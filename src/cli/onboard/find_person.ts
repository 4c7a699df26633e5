import type { TelegramUser } from "../../channels/telegram/telegram_user.ts";
import { texts } from "../../i18n/en/onboard_telegram.ts";
import type { Guide, Tree } from "./guide.ts";
import { openBot } from "./open_bot.ts";
import { tellProblem } from "./tell_problem.ts";

/** The person among those who wrote to the bot; undefined where it is none. */
export async function findPerson(
  tree: Tree,
  guide: Guide,
): Promise<TelegramUser | undefined> {
  const { asker, context: { say } } = guide;
  const people = await waitForPeople(tree, guide);
  if (people.length === 0) return undefined;
  const choice = await asker.select(say(texts.whichIsYou), [
    ...people.map(({ id, name }) => ({
      value: String(id),
      label: say(texts.person, { name, id }),
    })),
    { value: "none", label: say(texts.noneOfThese) },
  ]);
  return people.find(({ id }) => String(id) === choice);
}

async function waitForPeople(
  tree: Tree,
  guide: Guide,
): Promise<TelegramUser[]> {
  const { asker, context: { say } } = guide;
  asker.note(say(texts.writeToBot), say(texts.sendAnyWord));
  try {
    const people = await asker.busy(
      say(texts.waiting),
      async () => await (await openBot(tree, guide)).recentSenders(),
    );
    if (people.length === 0) {
      asker.note(say(texts.noMessage), say(texts.isItRightBot));
    }
    return people;
  } catch (error) {
    tellProblem(error, guide);
    return [];
  }
}
