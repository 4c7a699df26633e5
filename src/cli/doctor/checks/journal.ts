import { joinGaps } from "../../../base/join_gaps.ts";
import { type Phrase, phrase } from "../../../base/phrase.ts";
import { isGatewayRunning } from "../../../gateway/gateway_lock.ts";
import { countWaiting } from "../../../hub/journal/count_waiting.ts";
import type { SetAside } from "../../../hub/journal/ledger.ts";
import {
  dismissSetAside,
  readSetAside,
} from "../../../hub/journal/set_aside.ts";
import { texts } from "../../../i18n/en/doctor.ts";
import type { Check, Finding } from "../check.ts";

/** Letters of a message that are enough to know it again. */
const SHOWN = 60;

/** The journal: messages that wait, and those that were in work at three crashes. */
export const journal: Check = {
  name: "journal",
  async run({ home, fix, log }): Promise<Finding> {
    const folder = `${home.state}/journal`;
    const runs = await isGatewayRunning(home.state);
    const asides = await readSetAside(folder);
    if (asides.length === 0) return waiting(await countWaiting(folder), runs);
    const messages = joinGaps(asides.map(shown), "; ");
    if (!fix || runs) {
      return {
        kind: "warn",
        message: phrase(texts.setAside, { messages }),
        hint: phrase(runs ? texts.forgetLater : texts.forget),
      };
    }
    for (const { message: { id } } of asides) {
      await dismissSetAside(folder, { id, log });
    }
    const message = phrase(texts.setAsideForgotten, { messages });
    return { kind: "ok", message };
  },
};

/** A gateway that runs is at them; without one they wait for it. */
function waiting(count: number, runs: boolean): Finding {
  if (count === 0) return { kind: "ok", message: phrase(texts.journalQuiet) };
  const message = phrase(texts.journalWaits, { count });
  return runs
    ? { kind: "ok", message }
    : { kind: "warn", message, hint: phrase(texts.waitsForGateway) };
}

function shown({ message: { text, person }, at }: SetAside): Phrase {
  const cut = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  const gaps = { text: JSON.stringify(cut), person, time: at };
  return phrase(texts.setAsideOne, gaps);
}
