import type { ChannelType } from "../channel_type.ts";

/** Telegram, by a bot of the person's own. */
export const telegram: ChannelType = {
  name: "telegram",
  isEnabled: ({ channels }) => channels.telegram.enabled,
  fixed: ({ channels: { telegram: { enabled, token, api_root } } }) => [
    ...[enabled, token, api_root],
  ],
  async open({ config, commands, ...options }) {
    const { telegramChannel } = await import("./telegram_channel.ts");
    return telegramChannel({
      ...options,
      commands: commands.map(({ name, brief }) => ({
        command: name,
        description: brief,
      })),
      config: () => config().channels.telegram,
    });
  },
};
