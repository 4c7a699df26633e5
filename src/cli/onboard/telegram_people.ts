import { valueAt, withValueAt } from "../../config/config_key.ts";
import { findPerson } from "./find_person.ts";
import type { Guide, Tree } from "./guide.ts";
import { parseUserIds } from "./parse_user_ids.ts";

const PEOPLE = ["channels", "telegram", "allow_from"];

/**
 * Asks who may talk to the bot; undefined where the person would rather do that
 * later.
 */
export async function askPeople(
  tree: Tree,
  guide: Guide,
): Promise<Tree | undefined> {
  const known = valueAt(tree, PEOPLE);
  if (Array.isArray(known) && known.length > 0) {
    const keep = await guide.asker.confirm(
      `Only ${known.join(", ")} may talk to the bot. Keep it so?`,
      { initial: true },
    );
    if (keep) return tree;
  }
  const ids = await askIds(tree, guide);
  return ids && withValueAt(tree, PEOPLE, ids);
}

async function askIds(
  tree: Tree,
  guide: Guide,
): Promise<number[] | undefined> {
  guide.asker.note("Who may talk to the bot", ONLY_THEY);
  for (;;) {
    const way = await guide.asker.select("What is your number in Telegram?", [
      {
        value: "find",
        label: "Find it for me",
        hint: "you send the bot a message",
      },
      { value: "type", label: "I type it", hint: "@userinfobot tells it" },
      { value: "later", label: "Leave that for later" },
    ]);
    if (way === "later") return undefined;
    if (way === "type") return await typeIds(guide);
    const person = await findPerson(tree, guide);
    if (person) return [person.id];
  }
}

const ONLY_THEY = [
  "The bot answers nobody but the people you name here.",
  "Telegram knows everyone by a number, which never changes.",
].join("\n");

async function typeIds({ asker }: Guide): Promise<number[]> {
  asker.note(
    "How to find your number",
    "Look for @userinfobot in Telegram and press Start: it answers with your Id.",
  );
  const typed = await asker.text("Your number; several with commas", {
    check: (typed) =>
      parseUserIds(typed)
        ? undefined
        : "A number such as 123456789 is needed, not a name",
  });
  return parseUserIds(typed) ?? [];
}
