import type { TelegramConfig } from "../../../config/config.ts";
import type { ChannelRun } from "../../channel.ts";
import type { CallBot } from "../bot_methods.ts";
import { setCommandMenus } from "../command_menu.ts";
import type { TelegramOptions, TelegramWorld } from "../telegram_options.ts";
import { ButtonPresses } from "./button_presses.ts";
import { introduce } from "./introduce.ts";
import { Listener } from "./listener.ts";
import { pollUpdates } from "./poll_updates.ts";
import type { StrangerLog } from "./stranger_log.ts";
import { UpdateTaker } from "./update_taker.ts";

/** What listening to a bot takes beside the run. */
export interface ListenOptions {
  /** What the channel is made of. */
  options: TelegramOptions;
  /** The way to Telegram. */
  call: CallBot;
  /** Told of strangers. */
  strangers: StrangerLog;
  /** Told that a group has another id now. */
  onMoved(from: number, to: number): void;
  /** The clock and the log. */
  world: TelegramWorld;
}

/** Listens to a bot until the signal ends it, whose reason it throws. */
export async function listen(
  { intake, signal, onState }: ChannelRun,
  { options, call, strangers, onMoved, world }: ListenOptions,
): Promise<void> {
  const { config, menus, isUrgent } = options;
  warnWhereNobodyMayWrite(config(), world);
  const polling = { call, signal, onState: asNews(onState, world), world };
  const bot = await introduce(polling);
  const presses = new ButtonPresses({ ...polling, config, intake });
  const listener = new Listener({
    ...{ config, bot, intake, strangers, onMoved, world },
  });
  const taker = new UpdateTaker({ listener, presses, intake, isUrgent });
  const menu = setCommandMenus(menus, polling);
  try {
    await pollUpdates({ ...polling, taker, intake });
  } finally {
    await Promise.all([menu, presses.settled()]);
  }
}

/** Told anew at each poll, a state would be no news; trouble is logged once. */
function asNews(
  tell: ChannelRun["onState"],
  { log }: TelegramWorld,
): ChannelRun["onState"] {
  let told = "";
  let inTrouble = false;
  return (state) => {
    const now = JSON.stringify(state);
    if (now === told) return;
    told = now;
    tell(state);
    if (state.status === "degraded") log.warn(`${state.detail}; still trying`);
    else if (inTrouble && state.status === "ok") log.info("All is well again");
    inTrouble = state.status === "degraded";
  };
}

function warnWhereNobodyMayWrite(
  { allow_from }: TelegramConfig,
  { log }: TelegramWorld,
): void {
  if (allow_from.length > 0) return;
  log.warn(
    "Nobody may talk to the bot: channels.telegram.allow_from is empty; write to the bot, and the command that allows you is shown here",
  );
}
