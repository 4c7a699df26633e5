import type { Message } from "./updates.ts";

/** What can't be taken in yet, by the field that Telegram tells it in. */
const UNHEARD: readonly (readonly [string, string])[] = [
  ["voice", "I can't listen to voice messages yet"],
  ["audio", "I can't listen to music or recordings yet"],
  ["photo", "I can't look at pictures yet"],
  ["video", "I can't watch videos yet"],
  ["video_note", "I can't watch videos yet"],
  // Telegram tells a moving picture as a file too.
  ["animation", "I can't watch moving pictures yet"],
  ["document", "I can't open files that are sent here yet"],
  ["sticker", "I can't see stickers yet"],
  ["location", "I can't use places from the map yet"],
  ["venue", "I can't use places from the map yet"],
  ["contact", "I can't use contact cards yet"],
  ["poll", "I can't take part in polls yet"],
  ["dice", "I can't play with dice yet"],
  ["game", "I can't play games yet"],
  ["story", "I can't look at stories yet"],
  ["paid_media", "I can't look at paid media yet"],
  ["checklist", "I can't use checklists yet"],
];

/**
 * The sentence for what a message holds beside words; undefined where that is
 * nothing, as in the notices that Telegram itself writes into a chat.
 */
export function unheardSentence(message: Message): string | undefined {
  const [, sentence] = UNHEARD.find(([field]) => field in message) ??
    [];
  if (!sentence) return undefined;
  return message.caption
    ? `${sentence}: I go by the words below it alone.`
    : `${sentence}. Please tell me in words what you would like.`;
}
