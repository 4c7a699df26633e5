import type { BotIdentity, Entity, Message } from "./updates.ts";

/**
 * The words of a message that is meant for the bot, without its mention;
 * undefined where it is meant for others. In private everything is meant for it.
 */
export function addressedText(
  message: Message,
  bot: BotIdentity,
): string | undefined {
  const text = message.text ?? message.caption ?? "";
  if (message.chat.type === "private") return text;
  const entities = message.entities ?? message.caption_entities ?? [];
  const addressee = commandAddressee(text, entities);
  if (addressee !== undefined && !isName(addressee, bot)) return undefined;
  const mentions = entities.filter((one) => isMention(one, text, bot));
  const isMeant = addressee !== undefined || mentions.length > 0 ||
    isReplyTo(message, bot);
  // From behind, so that the places of those before stay right.
  return isMeant ? mentions.reduceRight(withoutMention, text) : undefined;
}

/** Who `/command@bot` at the beginning is for; undefined where it doesn't say. */
function commandAddressee(
  text: string,
  entities: readonly Entity[],
): string | undefined {
  const command = entities.find(({ type, offset }) =>
    type === "bot_command" && offset === 0
  );
  return command && text.slice(0, command.length).split("@")[1];
}

function isMention(entity: Entity, text: string, bot: BotIdentity): boolean {
  if (entity.type === "text_mention") return entity.user?.id === bot.id;
  if (entity.type !== "mention") return false;
  const { offset, length } = entity;
  return isName(text.slice(offset + 1, offset + length), bot);
}

function isName(name: string, { username }: BotIdentity): boolean {
  return name.toLowerCase() === username.toLowerCase();
}

/** In a topic every message "replies" to the one that opened it. */
function isReplyTo(
  { reply_to_message: to }: Message,
  bot: BotIdentity,
): boolean {
  return to?.from?.id === bot.id && !to.forum_topic_created;
}

function withoutMention(text: string, { offset, length }: Entity): string {
  const before = text.slice(0, offset);
  const after = text.slice(offset + length);
  if (before.trim() === "") return after.replace(/^[ ,:]+/, "");
  return /\s$/.test(before)
    ? `${before.trimEnd()}${after.replace(/^ ?/, after.trim() ? " " : "")}`
    : before + after;
}
