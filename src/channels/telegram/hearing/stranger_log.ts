import { stripControl } from "../../../base/strip_control.ts";
import { stripInvisible } from "../../../base/strip_invisible.ts";
import type { TelegramConfig } from "../../../config/config.ts";
import type { TelegramWorld } from "../telegram_options.ts";
import { allowCommand } from "./allow_list.ts";
import { RecentKeys } from "./recent_keys.ts";
import type { Profile } from "./updates.ts";

const MOST_PER_HOUR = 10;
const HOUR_MS = 3_600_000;

/** Tells the log of people who may not talk to the bot, each once, few an hour. */
export class StrangerLog {
  readonly #world: TelegramWorld;
  readonly #told: RecentKeys<number> = new RecentKeys(1000);
  #lately: number[] = [];

  /** One that has told of nobody. */
  constructor(world: TelegramWorld) {
    this.#world = world;
  }

  /** Tells of a stranger, unless that was done before or there are too many. */
  note(stranger: Profile, config: TelegramConfig): void {
    if (this.#told.has(stranger.id)) return;
    const now = this.#world.now().getTime();
    this.#lately = this.#lately.filter((at) => at > now - HOUR_MS);
    if (this.#lately.length === MOST_PER_HOUR) return;
    this.#lately.push(now);
    this.#told.add(stranger.id);
    const command = allowCommand(stranger.id, config);
    this.#world.log.warn(
      `${stranger.id} (${
        nameOf(stranger)
      }) wrote to the bot and got no answer; to allow them: ${command}`,
    );
  }
}

/** Chosen by a stranger: nothing in it may look like a part of the log. */
function nameOf({ first_name, last_name, username }: Profile): string {
  const name = [first_name, last_name, username && `@${username}`]
    .filter(Boolean).join(" ");
  const plain = stripInvisible(stripControl(name)).replace(/[\s"]+/g, " ");
  return `"${[...plain].slice(0, 40).join("")}"`;
}
