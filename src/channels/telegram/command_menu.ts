import { describeError } from "../../i18n/describe_error.ts";
import type { CallBot } from "./bot_methods.ts";
import type {
  CommandMenu,
  MenuCommand,
  TelegramWorld,
} from "./telegram_options.ts";
import { tryFewTimes } from "./try_few_times.ts";

/** What setting the menu takes. */
export interface MenuOptions {
  /** The way to Telegram. */
  call: CallBot;
  /** Ends it. */
  signal: AbortSignal;
  /** The clock and the log. */
  world: TelegramWorld;
}

/** Sets the bot's menus that are other ones. A failure is only a warning. */
export async function setCommandMenus(
  menus: readonly CommandMenu[],
  { call, signal, world }: MenuOptions,
): Promise<void> {
  try {
    for (const { commands, ...whose } of menus) {
      await tryFewTimes(async () => {
        const present = await call("getMyCommands", whose, signal);
        if (isSame(present, commands)) return;
        await call("setMyCommands", { commands, ...whose }, signal);
      }, { signal, world });
    }
  } catch (error) {
    if (signal.aborted) return;
    const { message } = describeError(error);
    world.log.warn(`The bot's command menu could not be set: ${message}`);
  }
}

function isSame(
  one: readonly MenuCommand[],
  other: readonly MenuCommand[],
): boolean {
  const [first, second] = [one, other].map((list) =>
    JSON.stringify(list.map((item) => [item.command, item.description]))
  );
  return first === second;
}
