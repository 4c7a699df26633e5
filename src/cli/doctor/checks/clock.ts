import { phrase } from "../../../base/phrase.ts";
import { systemTimeZone } from "../../../base/zoned_time.ts";
import { texts } from "../../../i18n/en/doctor_machine.ts";
import type { Check, CheckContext, Finding } from "../check.ts";

/** Minutes by which a clock may be wrong: reminders are to the minute. */
const MOST_MINUTES = 2;

/** Before this there was no miniclaw: a board without a battery begins in 1970. */
const FIRST_DAY = Date.parse("2025-01-01");

/** The clock, by the time that the services asked by others told on the way. */
export const clock: Check = {
  name: "clock",
  heedsOthers: true,
  run: (context) => Promise.resolve(judge(context)),
};

function judge({ world, loaded, clocks: { ahead } }: CheckContext): Finding {
  const now = world.now();
  const zone = loaded.config.agent.timezone ?? systemTimeZone();
  if (ahead !== undefined) return compared(Math.round(ahead / 60_000), zone);
  const time = now.toISOString().slice(0, 16);
  return now.getTime() < FIRST_DAY
    ? wrong(phrase(texts.clockLost, { time }))
    : {
      kind: "ok",
      message: phrase(texts.clockAlone, { time, zone }),
    };
}

function compared(minutes: number, zone: string): Finding {
  const count = Math.abs(minutes);
  if (count <= MOST_MINUTES) {
    return { kind: "ok", message: phrase(texts.clockRight, { zone }) };
  }
  const text = minutes > 0 ? texts.clockFast : texts.clockSlow;
  return wrong(phrase(text, { count }));
}

function wrong(message: Finding["message"]): Finding {
  return { kind: "fail", message, hint: phrase(texts.setClock) };
}
