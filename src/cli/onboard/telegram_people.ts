import { valueAt, withValueAt } from "../../config/config_key.ts";
import { texts } from "../../i18n/en/onboard_telegram.ts";
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
  const { asker, context: { say } } = guide;
  const known = valueAt(tree, PEOPLE);
  if (Array.isArray(known) && known.length > 0) {
    const keep = await asker.confirm(
      say(texts.keepPeople, { people: known.join(", ") }),
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
  const { asker, context: { say } } = guide;
  asker.note(say(texts.whoMayTalk), say(texts.onlyThey));
  for (;;) {
    const way = await asker.select(say(texts.whatNumber), [
      {
        value: "find",
        label: say(texts.findNumber),
        hint: say(texts.findNumberHint),
      },
      {
        value: "type",
        label: say(texts.typeNumber),
        hint: say(texts.typeNumberHint),
      },
      { value: "later", label: say(texts.peopleLater) },
    ]);
    if (way === "later") return undefined;
    if (way === "type") return await typeIds(guide);
    const person = await findPerson(tree, guide);
    if (person) return [person.id];
  }
}

async function typeIds(
  { asker, context: { say } }: Guide,
): Promise<number[]> {
  asker.note(say(texts.howToFind), say(texts.askUserInfoBot));
  const typed = await asker.text(say(texts.yourNumber), {
    check: (typed) => parseUserIds(typed) ? undefined : say(texts.oddNumber),
  });
  return parseUserIds(typed) ?? [];
}
