import { heartbeatItems } from "./heartbeat_items.ts";
import { parseRhythm } from "./parse_rhythm.ts";
import { lastTime } from "./rhythm.ts";

/** When the heartbeat last did what, as `state/heartbeat.json` keeps it. */
export interface HeartbeatState {
  /** When it last looked, ISO-8601 in UTC. */
  last_beat?: string;
  /** When each item was last dealt with, by its text. */
  items: Readonly<Record<string, string>>;
}

/** What the items are held against. */
export interface DueOptions {
  /** The time now. */
  now: Date;
  /** The person's IANA zone. */
  timezone: string;
  /** What was done before. */
  state: HeartbeatState;
}

/** No beat comes to the second: what is so nearly due is due. */
const NEARLY = 60_000;

/** What came round before the first look of all, but not long before. */
const JUST_NOW = 60 * 60_000;

/**
 * The items of HEARTBEAT.md that are to be looked at now: those without a rhythm,
 * and those whose time came round since they were last dealt with. However often
 * it came round meanwhile, they are due once.
 */
export function dueItems(text: string, options: DueOptions): string[] {
  return heartbeatItems(text).filter((item) => isDue(item, options));
}

function isDue(item: string, { now, timezone, state }: DueOptions): boolean {
  const rhythm = parseRhythm(item);
  if (!rhythm) return true;
  const last = Object.hasOwn(state.items, item) ? state.items[item] : undefined;
  if (rhythm.kind === "every") {
    const since = now.getTime() - Date.parse(last ?? "");
    return !(since < rhythm.minutes * 60_000 - NEARLY);
  }
  const time = lastTime(rhythm, { now, timezone });
  const from = Date.parse(last ?? state.last_beat ?? "");
  return time !== undefined &&
    time.getTime() > (Number.isNaN(from) ? now.getTime() - JUST_NOW : from);
}
