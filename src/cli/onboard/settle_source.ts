import type { Say } from "../../base/say.ts";
import { texts as shared } from "../../i18n/en/onboard.ts";
import { texts } from "../../i18n/en/onboard_model.ts";
import type { Choice } from "./asker.ts";
import type { Guide, Tree } from "./guide.ts";
import { tellProblem } from "./tell_problem.ts";
import { tryModel } from "./try_model.ts";

/** Something that can be changed where a model didn't answer. */
export interface Repair {
  /** What the person reads. */
  label: string;
  /** Asks for it anew. */
  ask(tree: Tree, guide: Guide): Promise<Tree>;
}

/**
 * Tries the chosen model with a real question until it answers, or until the
 * person keeps it as it is; undefined where the person would rather go back.
 */
export async function settleSource(
  tree: Tree,
  repairs: readonly Repair[],
  guide: Guide,
): Promise<Tree | undefined> {
  const { asker, context: { say } } = guide;
  for (;;) {
    if (await answers(tree, guide)) return tree;
    const choice = await asker.select(
      say(shared.whatNow),
      whatNow(repairs, say),
    );
    if (choice === "keep") return tree;
    if (choice === "back") return undefined;
    const repair = choice === "again" ? undefined : repairs[Number(choice)];
    if (repair) tree = await repair.ask(tree, guide);
  }
}

async function answers(tree: Tree, guide: Guide): Promise<boolean> {
  const { asker, context: { say } } = guide;
  try {
    await asker.busy(say(texts.trying), () => tryModel(tree, guide));
    asker.note(say(texts.works), say(texts.answered));
    return true;
  } catch (error) {
    tellProblem(error, guide);
    return false;
  }
}

function whatNow(repairs: readonly Repair[], say: Say): Choice<string>[] {
  return [
    ...repairs.map(({ label }, index) => ({ value: String(index), label })),
    { value: "again", label: say(shared.tryAgain) },
    { value: "keep", label: say(shared.keepAnyway) },
    { value: "back", label: say(shared.goBack) },
  ];
}
