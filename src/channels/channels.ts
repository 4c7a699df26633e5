import type { ChannelType } from "./channel_type.ts";
import { telegram } from "./telegram/telegram.ts";

/** Every channel there is. A new one is one more line here. */
export const channelTypes: readonly ChannelType[] = [telegram];
