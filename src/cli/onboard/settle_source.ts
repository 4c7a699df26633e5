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
  for (;;) {
    if (await answers(tree, guide)) return tree;
    const choice = await guide.asker.select("What now?", whatNow(repairs));
    if (choice === "keep") return tree;
    if (choice === "back") return undefined;
    const repair = choice === "again" ? undefined : repairs[Number(choice)];
    if (repair) tree = await repair.ask(tree, guide);
  }
}

async function answers(tree: Tree, guide: Guide): Promise<boolean> {
  const { asker } = guide;
  try {
    await asker.busy(
      "Asking the model to say hello; this can take a minute",
      () => tryModel(tree, guide),
    );
    asker.note("It works", "The model answered.");
    return true;
  } catch (error) {
    tellProblem(error, guide);
    return false;
  }
}

function whatNow(repairs: readonly Repair[]): Choice<string>[] {
  return [
    ...repairs.map(({ label }, index) => ({ value: String(index), label })),
    { value: "again", label: "Try again" },
    { value: "keep", label: "Keep it anyway" },
    { value: "back", label: "Go back and choose something else" },
  ];
}
