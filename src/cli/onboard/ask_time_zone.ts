import { isTimeZone, systemTimeZone } from "../../base/zoned_time.ts";
import { valueAt, withValueAt } from "../../config/config_key.ts";
import { texts } from "../../i18n/en/onboard.ts";
import type { Step, Tree } from "./guide.ts";

/** Asks in which time zone the person lives; this machine's own is offered. */
export const askTimeZone: Step = {
  name: "time zone",
  async ask(tree, { asker, context: { say } }): Promise<Tree> {
    const known = valueAt(tree, ["agent", "timezone"]);
    const zone = await asker.text(say(texts.askTimeZone), {
      initial: typeof known === "string" ? known : systemTimeZone(),
      check: (typed) =>
        isTimeZone(typed) ? undefined : say(texts.unknownTimeZone),
    });
    return withValueAt(tree, ["agent", "timezone"], zone);
  },
};
