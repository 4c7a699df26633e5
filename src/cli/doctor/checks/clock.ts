import { phrase } from "../../../base/phrase.ts";
import { systemTimeZone } from "../../../base/zoned_time.ts";
import type { LoadedConfig } from "../../../config/load_config.ts";
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
  run: (context) =>
    Promise.resolve(
      wrongTime(context) ?? noZone(context.loaded) ?? well(context),
    ),
};

function wrongTime(
  { world, clocks: { ahead } }: CheckContext,
): Finding | undefined {
  const now = world.now();
  if (ahead === undefined) {
    const time = shown(now);
    return now.getTime() < FIRST_DAY
      ? wrong(phrase(texts.clockLost, { time }))
      : undefined;
  }
  const minutes = Math.round(ahead / 60_000);
  const count = Math.abs(minutes);
  if (count <= MOST_MINUTES) return undefined;
  const text = minutes > 0 ? texts.clockFast : texts.clockSlow;
  return wrong(phrase(text, { count }));
}

function wrong(message: Finding["message"]): Finding {
  return { kind: "fail", message, hint: phrase(texts.setClock) };
}

/** Containers are on UTC, few people are: who wants it may say so. */
function noZone({ config, isSetUp }: LoadedConfig): Finding | undefined {
  const isUtc = /^(Etc\/)?UTC$/.test(systemTimeZone());
  if (!isSetUp || !isUtc || config.agent.timezone !== undefined) {
    return undefined;
  }
  const command = "miniclaw config set agent.timezone Europe/Paris";
  return {
    kind: "warn",
    message: phrase(texts.zoneUnset),
    hint: phrase(texts.setZone, { command }),
  };
}

function well({ world, loaded, clocks: { ahead } }: CheckContext): Finding {
  const zone = loaded.config.agent.timezone ?? systemTimeZone();
  const message = ahead === undefined
    ? phrase(texts.clockAlone, { time: shown(world.now()), zone })
    : phrase(texts.clockRight, { zone });
  return { kind: "ok", message };
}

function shown(time: Date): string {
  return time.toISOString().slice(0, 16);
}
