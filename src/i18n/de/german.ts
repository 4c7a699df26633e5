import type { Catalogue } from "../catalogue.ts";
import { asking } from "./asking.ts";
import { briefs } from "./briefs.ts";
import { config } from "./config.ts";
import { errors } from "./errors.ts";
import { help } from "./help.ts";
import { onboard } from "./onboard.ts";
import { onboardModel } from "./onboard_model.ts";
import { onboardSummary } from "./onboard_summary.ts";
import { onboardTelegram } from "./onboard_telegram.ts";
import { usage } from "./usage.ts";

/** Every text in German. */
export const german: Catalogue = {
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
