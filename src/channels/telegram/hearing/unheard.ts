import { Phrase, phrase } from "../../../base/phrase.ts";
import type { Template } from "../../../base/template.ts";
import { texts } from "../../../i18n/en/telegram.ts";
import type { Message } from "./updates.ts";

/** What can't be taken in yet, by the field that Telegram tells it in. */
const UNHEARD: readonly (readonly [string, Template])[] = [
  ["voice", texts.noVoice],
  ["audio", texts.noAudio],
  ["photo", texts.noPictures],
  ["video", texts.noVideos],
  ["video_note", texts.noVideos],
  // Telegram tells a moving picture as a file too.
  ["animation", texts.noMoving],
  ["document", texts.noFiles],
  ["sticker", texts.noStickers],
  ["location", texts.noPlaces],
  ["venue", texts.noPlaces],
  ["contact", texts.noContacts],
  ["poll", texts.noPolls],
  ["dice", texts.noDice],
  ["game", texts.noGames],
  ["story", texts.noStories],
  ["paid_media", texts.noPaidMedia],
  ["checklist", texts.noChecklists],
];

/**
 * The sentence for what a message holds beside words; undefined where that is
 * nothing, as in the notices that Telegram itself writes into a chat.
 */
export function unheardSentence(message: Message): Phrase | undefined {
  const [, sentence] = UNHEARD.find(([field]) => field in message) ??
    [];
  if (!sentence) return undefined;
  const what = new Phrase(sentence);
  return phrase(message.caption ? texts.wordsBelow : texts.inWords, { what });
}
