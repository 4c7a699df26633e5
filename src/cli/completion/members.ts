import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/briefs.ts";
import type { GroupSpec } from "../command.ts";
import type { Proposal } from "./proposal.ts";

/** The commands of a group that people call. */
export function members({ commands }: GroupSpec): Proposal[] {
  return commands
    .filter((member) => member.kind === "group" || !member.hidden)
    .map(({ name, brief }) => ({ value: name, brief: phrase(texts[brief]) }));
}
