import type { Forms } from "../base/template.ts";
import { texts as asking } from "./en/asking.ts";
import { texts as briefs } from "./en/briefs.ts";
import { texts as config } from "./en/config.ts";
import { texts as errors } from "./en/errors.ts";
import { texts as help } from "./en/help.ts";
import { texts as onboard } from "./en/onboard.ts";
import { texts as onboardModel } from "./en/onboard_model.ts";
import { texts as onboardSummary } from "./en/onboard_summary.ts";
import { texts as onboardTelegram } from "./en/onboard_telegram.ts";
import { texts as usage } from "./en/usage.ts";

/** Every area of texts, in English. A new area is a line here and in each language. */
export interface English {
  /** What stands around any question on a terminal. */
  asking: typeof asking;
  /** What the help says of each command, option and argument. */
  briefs: typeof briefs;
  /** The configuration: what is wrong with it, and what was expected in it. */
  config: typeof config;
  /** Errors that don't explain themselves. */
  errors: typeof errors;
  /** The words that the help is made of. */
  help: typeof help;
  /** The guide through the set-up, and what its questions share. */
  onboard: typeof onboard;
  /** Its questions about where answers come from. */
  onboardModel: typeof onboardModel;
  /** What a set-up comes to. */
  onboardSummary: typeof onboardSummary;
  /** Its questions about Telegram. */
  onboardTelegram: typeof onboardTelegram;
  /** What is said of a command line that can't be run as it stands. */
  usage: typeof usage;
}

/** The English texts by area. */
export const english: English = {
  asking,
  briefs,
  config,
  errors,
  help,
  onboard,
  onboardModel,
  onboardSummary,
  onboardTelegram,
  usage,
};

/** An area in another language: the same keys, the same forms. */
export type Translated<Area> = {
  readonly [Key in keyof Area]: Area[Key] extends string ? string : Forms;
};

/** Every area in another language. */
export type Catalogue = {
  readonly [Area in keyof English]: Translated<English[Area]>;
};
