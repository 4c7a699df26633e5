import type { Say } from "../../base/say.ts";
import { texts } from "../../i18n/en/onboard.ts";
import { askTimeZone } from "./ask_time_zone.ts";
import type { Choice } from "./asker.ts";
import { chooseModelSource } from "./choose_model_source.ts";
import { describeSetup } from "./describe_setup.ts";
import { effectiveConfig } from "./effective_config.ts";
import { freshTree } from "./fresh_tree.ts";
import type { Guide, Step, Tree } from "./guide.ts";
import type { OnboardStart } from "./onboard_start.ts";
import { offerTelegram, setUpTelegram } from "./set_up_telegram.ts";
import { telegramState } from "./telegram_state.ts";

/** What is to be asked, and what the answers are put into. */
export interface GuidePlan {
  /** The configuration so far. */
  tree: Tree;
  /** The questions. */
  steps: readonly Step[];
  /** Whether an old file is kept beside the new. */
  anew: boolean;
}

/** A first set-up asks everything; a later one asks what to change. */
export async function choosePlan(
  { existing, force }: OnboardStart,
  guide: Guide,
): Promise<GuidePlan | undefined> {
  const isFirst = existing.text === undefined;
  const { asker, context: { say } } = guide;
  const what = isFirst ? texts.firstTime : texts.anotherTime;
  asker.note(say(texts.welcome), say(what));
  return isFirst || force
    ? wholePlan(existing.tree)
    : await chooseChange(existing.tree, guide);
}

function wholePlan(old: Tree): GuidePlan {
  const steps = [chooseModelSource, offerTelegram, askTimeZone];
  return { tree: freshTree(old), steps, anew: true };
}

type Change = "model" | "telegram" | "timezone" | "anew" | "leave";

async function chooseChange(
  tree: Tree,
  { asker, context }: Guide,
): Promise<GuidePlan | undefined> {
  const { say } = context;
  asker.note(say(texts.whatIsSetUp), describeSetup(tree, context));
  const { telegram } = effectiveConfig(tree, context.world.env).channels;
  const change = await asker.select(
    say(texts.whatToChange),
    changes(telegramState(telegram).kind, say),
  );
  if (change === "leave") return undefined;
  if (change === "anew") return wholePlan(tree);
  const step = {
    model: chooseModelSource,
    telegram: setUpTelegram,
    timezone: askTimeZone,
  }[change];
  return { tree, steps: [step], anew: false };
}

/** What was begun and not finished comes first. */
function changes(
  telegram: "off" | "incomplete" | "ready",
  say: Say,
): Choice<Change>[] {
  const model: Choice<Change> = {
    value: "model",
    label: say(texts.changeSource),
  };
  const label = {
    off: texts.beginTelegram,
    incomplete: texts.finishTelegram,
    ready: texts.changeTelegram,
  }[telegram];
  const first: Choice<Change>[] = [
    model,
    { value: "telegram", label: say(label) },
  ];
  return [
    ...(telegram === "incomplete" ? first.reverse() : first),
    { value: "timezone", label: say(texts.changeTimeZone) },
    {
      value: "anew",
      label: say(texts.startOver),
      hint: say(texts.startOverHint),
    },
    { value: "leave", label: say(texts.leaveAll) },
  ];
}
