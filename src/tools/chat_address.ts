/** A chat, by channel and the channel's own id. */
export interface ChatAddress {
  /** The channel, such as `cli` or `telegram`. */
  channel: string;
  /** The chat on that channel. */
  chatId: string;
}
