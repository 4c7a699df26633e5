import { type Gap, phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/doctor.ts";

/** Names that are told one by one. */
const MOST_NAMES = 3;

/** The first names of a list, and how many more there are. */
export function listNames(names: readonly string[]): Gap {
  const name = names.slice(0, MOST_NAMES).join(", ");
  const count = names.length - MOST_NAMES;
  return count > 0 ? phrase(texts.andMore, { name, count }) : name;
}
