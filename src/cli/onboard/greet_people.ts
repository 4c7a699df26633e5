import { effectiveConfig } from "./effective_config.ts";
import type { Guide, Tree } from "./guide.ts";
import { openBot } from "./open_bot.ts";
import { tellProblem } from "./tell_problem.ts";

/** What the first message says. */
const GREETING = "Your agent is ready";

/** Writes to everyone who may talk to the bot, and says what arrived. */
export async function greetPeople(tree: Tree, guide: Guide): Promise<void> {
  const { env } = guide.context.world;
  const { allow_from } = effectiveConfig(tree, env).channels.telegram;
  for (const id of allow_from.map(Number).filter(Number.isSafeInteger)) {
    await greet(id, tree, guide);
  }
}

async function greet(id: number, tree: Tree, guide: Guide): Promise<void> {
  while (!await hasArrived(id, tree, guide)) {
    const choice = await guide.asker.select("What now?", [
      { value: "again", label: "I have pressed Start: try again" },
      { value: "on", label: "Go on without" },
    ]);
    if (choice === "on") return;
  }
}

async function hasArrived(
  id: number,
  tree: Tree,
  guide: Guide,
): Promise<boolean> {
  const { asker } = guide;
  try {
    await asker.busy(
      `Writing to ${id}`,
      async () => await (await openBot(tree, guide)).sendMessage(id, GREETING),
    );
    asker.note("It arrived", `"${GREETING}" was sent to ${id}.`);
    return true;
  } catch (error) {
    tellProblem(error, guide);
    return false;
  }
}
