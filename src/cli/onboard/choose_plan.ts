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
  guide.asker.note("Welcome to miniclaw", isFirst ? FIRST : LATER);
  return isFirst || force
    ? wholePlan(existing.tree)
    : await chooseChange(existing.tree, guide);
}

const FIRST =
  "A few questions, then your agent answers.\nEnter takes what is shown; Escape leaves, and nothing is changed.";
const LATER =
  "Nothing is changed before you say so at the end.\nEnter takes what is shown; Escape leaves.";

function wholePlan(old: Tree): GuidePlan {
  const steps = [chooseModelSource, offerTelegram, askTimeZone];
  return { tree: freshTree(old), steps, anew: true };
}

type Change = "model" | "telegram" | "timezone" | "anew" | "leave";

async function chooseChange(
  tree: Tree,
  { asker, context }: Guide,
): Promise<GuidePlan | undefined> {
  asker.note("What is set up", describeSetup(tree, context));
  const { telegram } = effectiveConfig(tree, context.world.env).channels;
  const change = await asker.select(
    "What would you like to change?",
    changes(telegramState(telegram).kind),
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
): Choice<Change>[] {
  const model: Choice<Change> = {
    value: "model",
    label: "Where the answers come from",
  };
  const label = {
    off: "Set up Telegram",
    incomplete: "Finish setting up Telegram",
    ready: "Change Telegram",
  }[telegram];
  const first: Choice<Change>[] = [model, { value: "telegram", label }];
  return [
    ...(telegram === "incomplete" ? first.reverse() : first),
    { value: "timezone", label: "Your time zone" },
    {
      value: "anew",
      label: "Start over",
      hint: "keys are kept, and the old settings beside the new",
    },
    { value: "leave", label: "Leave everything as it is" },
  ];
}
