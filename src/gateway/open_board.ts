import { commandMenu } from "../agent/commands/chat_commands.ts";
import { channelTypes } from "../channels/channels.ts";
import { ChannelBoard } from "./channel_board.ts";
import type { GatewayOptions } from "./gateway_options.ts";
import type { GatewayParts } from "./gateway_parts.ts";
import { isUrgent } from "./open_hub.ts";
import { pressButton } from "./press_button.ts";
import { webType } from "./web/web_type.ts";

/** The channels, which hand the hub what they hear. */
export function openBoard(
  gateway: GatewayParts,
  { log, now, fetch }: GatewayOptions,
): ChannelBoard {
  const { hub, live, terminals, web, languages } = gateway;
  return new ChannelBoard({
    ...{ log, now, fetch, own: [terminals] },
    types: [...channelTypes, webType(web)],
    config: () => live.config,
    commands: commandMenu,
    preferred: languages.preferred,
    isUrgent,
    intake: {
      offer: (message) => hub.offer(message),
      room: (signal) => hub.room(signal),
      amend: (id, text) => hub.amend(id, text),
      press: (press) => {
        const { agent, pending } = live;
        return pressButton(press, { agent, pending, languageOf: languages.of });
      },
    },
  });
}
