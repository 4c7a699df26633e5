import { english } from "../../base/language.ts";
import { type Say, sayIn } from "../../base/say.ts";
import { texts } from "../../i18n/en/status.ts";

const UNITS = [
  [86_400, texts.days],
  [3_600, texts.hours],
  [60, texts.minutes],
  [1, texts.seconds],
] as const;

/** Seconds as people say them, in the two largest units, such as `3 h 5 min`. */
export function formatUptime(
  seconds: number,
  say: Say = sayIn(english),
): string {
  const whole = Math.max(0, Math.floor(seconds));
  const first = UNITS.findIndex(([size]) => whole >= size);
  if (first < 0) return say(texts.seconds, { count: 0 });
  const [size, unit] = UNITS[first];
  const head = say(unit, { count: Math.floor(whole / size) });
  const next = UNITS.at(first + 1);
  if (!next) return head;
  const rest = Math.floor(whole % size / next[0]);
  return rest === 0 ? head : `${head} ${say(next[1], { count: rest })}`;
}
