import type { ChannelType } from "../../channels/channel_type.ts";
import type { WebChannel } from "./web_channel.ts";

/** The channel of the pages as one that the configuration switches on: by a token. */
export function webType(channel: WebChannel): ChannelType {
  return {
    name: channel.name,
    isEnabled: ({ gateway }) => gateway.token !== "",
    fixed: ({ gateway }) => gateway.token !== "",
    open: () => Promise.resolve(channel),
  };
}
