/** A chat, by channel and the channel's own id. */
export interface ChatAddress {
  /** The channel, such as `cli` or `telegram`. */
  channel: string;
  /** The chat on that channel. */
  chatId: string;
}

/** Whether two addresses name one chat. */
export function isSameChat(one: ChatAddress, other: ChatAddress): boolean {
  return one.channel === other.channel && one.chatId === other.chatId;
}

/** A chat in one word, such as `telegram:4711`. */
export function chatKey({ channel, chatId }: ChatAddress): string {
  return `${channel}:${chatId}`;
}

/** The chat that such a word names; undefined where it names none. */
export function parseChatKey(key: string): ChatAddress | undefined {
  const [, channel, chatId] = /^([a-z]+):(.*\S.*)$/s.exec(key) ?? [];
  return chatId === undefined ? undefined : { channel, chatId };
}
