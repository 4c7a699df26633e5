import { isTimeZone, systemTimeZone } from "../../base/zoned_time.ts";
import { valueAt, withValueAt } from "../../config/config_key.ts";
import type { Step, Tree } from "./guide.ts";

/** Asks in which time zone the person lives; this machine's own is offered. */
export const askTimeZone: Step = {
  name: "time zone",
  async ask(tree, { asker }): Promise<Tree> {
    const known = valueAt(tree, ["agent", "timezone"]);
    const zone = await asker.text("Your time zone, for dates and reminders", {
      initial: typeof known === "string" ? known : systemTimeZone(),
      check: (typed) =>
        isTimeZone(typed)
          ? undefined
          : "That time zone isn't known; it is named like Europe/Paris",
    });
    return withValueAt(tree, ["agent", "timezone"], zone);
  },
};
