import type { ChannelType } from "../channel_type.ts";

/** Telegram, by a bot of the person's own. */
export const telegram: ChannelType = {
  name: "telegram",
  isEnabled: ({ channels }) => channels.telegram.enabled,
  fixed: (
    { channels: { telegram: { enabled, token, api_root } }, language },
  ) => [
    ...[enabled, token, api_root, language],
  ],
  async open({ config, commands, preferred = () => "en", ...options }) {
    const { telegramChannel } = await import("./telegram_channel.ts");
    const { commandMenus } = await import("./command_menus.ts");
    return telegramChannel({
      ...{ ...options, preferred },
      menus: await commandMenus(commands, preferred),
      config: () => config().channels.telegram,
    });
  },
};
