/** What the Telegram channel says by itself. */
export const texts = {
  noVoice: "I can't listen to voice messages yet",
  noAudio: "I can't listen to music or recordings yet",
  noPictures: "I can't look at pictures yet",
  noVideos: "I can't watch videos yet",
  noMoving: "I can't watch moving pictures yet",
  noFiles: "I can't open files that are sent here yet",
  noStickers: "I can't see stickers yet",
  noPlaces: "I can't use places from the map yet",
  noContacts: "I can't use contact cards yet",
  noPolls: "I can't take part in polls yet",
  noDice: "I can't play with dice yet",
  noGames: "I can't play games yet",
  noStories: "I can't look at stories yet",
  noPaidMedia: "I can't look at paid media yet",
  noChecklists: "I can't use checklists yet",
  wordsBelow: "{what}: I go by the words below it alone.",
  inWords: "{what}. Please tell me in words what you would like.",
  nameAlone: "Yes? Write what you would like behind my name.",
  tooLate:
    "I had already begun with the earlier text. Send the new one as a message of its own if it changes what you want.",
  pressFailed: "That didn't work. Please try again.",
  emptyAnswer: "(an empty answer)",
  noSuchChat:
    'Cannot write to the Telegram chat "{chatId}": expected a number such as 123456789, or -100123456789/7 for a topic',
  cannotWriteChat: "Cannot write to the Telegram chat {chatId}: {description}",
  startOrAdd:
    "Open the bot in Telegram and press Start, or add it to the group again",
  wrongToken: "Cannot use the bot token: Telegram doesn't know it",
  copyToken:
    "Copy the whole line that @BotFather sent, such as 123456789:AAE…; /token there shows it again",
  missingToken:
    "Cannot use the bot token: expected the one that @BotFather sent, got nothing",
  setToken: "Set it with: miniclaw config set channels.telegram.token -",
  notTelegram:
    "Cannot reach Telegram: expected its answer, got something else, perhaps a log-in page",
  noConnection: "Cannot reach Telegram: no connection to its server",
  checkConnection:
    "Check the internet connection of this machine, then try again",
  telegramRefuses: "Cannot do that in Telegram: {description}",
  notStarted:
    "Cannot write to this person: they haven't pressed Start, or have blocked the bot",
  pressStart: "Open the bot in Telegram, press Start, then try again",
  noChat: "Cannot write to this person: no chat was found",
  checkNumber:
    "Check the number, open the bot in Telegram, press Start, then try again",
  conflict:
    "Cannot look for messages: another program is reading this bot's messages",
  stopOther: "Stop the other program that uses this bot, then try again",
  tooFast: {
    one: "Cannot write yet: Telegram asks to wait {count} second",
    other: "Cannot write yet: Telegram asks to wait {count} seconds",
  },
  waitMoment: "Wait a moment, then try again",
} as const;
