import type { TelegramUser } from "../../channels/telegram/telegram_user.ts";
import type { Guide, Tree } from "./guide.ts";
import { openBot } from "./open_bot.ts";
import { tellProblem } from "./tell_problem.ts";

/** The person among those who wrote to the bot; undefined where it is none. */
export async function findPerson(
  tree: Tree,
  guide: Guide,
): Promise<TelegramUser | undefined> {
  const { asker } = guide;
  const people = await waitForPeople(tree, guide);
  if (people.length === 0) return undefined;
  const choice = await asker.select("Which of these is you?", [
    ...people.map(({ id, name }) => ({
      value: String(id),
      label: `${name}, number ${id}`,
    })),
    { value: "none", label: "None of these" },
  ]);
  return people.find(({ id }) => String(id) === choice);
}

async function waitForPeople(
  tree: Tree,
  guide: Guide,
): Promise<TelegramUser[]> {
  const { asker } = guide;
  asker.note(
    "Write to your bot now",
    "Open the bot in Telegram, press Start and send it any word.",
  );
  try {
    const people = await asker.busy(
      "Waiting for your message, half a minute at most",
      async () => await (await openBot(tree, guide)).recentSenders(),
    );
    if (people.length === 0) {
      asker.note("No message arrived", "Is it the right bot? Try once more.");
    }
    return people;
  } catch (error) {
    tellProblem(error, guide);
    return [];
  }
}
