import type { Catalogue } from "../catalogue.ts";

/** The guide's questions about Telegram, and how far it has come there. */
export const onboardTelegram: Catalogue["onboardTelegram"] = {
  offer: "Voulez-vous aussi lui parler dans Telegram ?",
  offerFinish:
    "La configuration de Telegram n’est pas terminée. La terminer maintenant ?",
  offerChange: "Telegram est configuré. Le modifier ?",
  tokenUsed: "Le jeton de TELEGRAM_BOT_TOKEN est utilisé",
  tokenThere: "Il y a déjà un jeton de bot",
  makeBot: "Créer un bot",
  findBotFather:
    "1. Ouvrez Telegram et cherchez @BotFather (https://t.me/BotFather).",
  sendNewBot: "2. Appuyez sur « Démarrer » et envoyez-lui : /newbot",
  nameBot: "3. Choisissez un nom, puis un nom d’utilisateur qui finit par bot.",
  copyToken: "4. Il répond par un jeton tel que 123456789:AAE… Copiez-le.",
  pasteToken: "Collez le jeton",
  oddToken:
    "Un jeton, c’est un nombre, deux-points et des lettres, comme 123456789:AAE…",
  askingTelegram: "Vérification du jeton auprès de Telegram",
  tokenRight: "Le jeton est bon",
  tokenOf: "C’est celui de {bot}.",
  pasteTokenAgain: "Coller le jeton de nouveau",
  telegramLater: "Remettre Telegram à plus tard",
  keepPeople: "Seuls peuvent parler au bot : {people}. Garder ainsi ?",
  whoMayTalk: "Qui peut parler au bot",
  onlyThey:
    "Le bot ne répond qu’aux personnes que vous nommez ici.\nTelegram connaît chacun par un numéro, qui ne change jamais.",
  whatNumber: "Quel est votre numéro dans Telegram ?",
  findNumber: "Le trouver pour moi",
  findNumberHint: "vous envoyez un message au bot",
  typeNumber: "Je le tape",
  typeNumberHint: "@userinfobot le donne",
  peopleLater: "Plus tard",
  howToFind: "Comment trouver votre numéro",
  askUserInfoBot:
    "Cherchez @userinfobot dans Telegram et appuyez sur « Démarrer » : il répond avec votre Id.",
  yourNumber: "Votre numéro ; plusieurs, séparés par des virgules",
  oddNumber: "Il faut un numéro comme 123456789, pas un nom",
  whichIsYou: "Laquelle de ces personnes êtes-vous ?",
  person: "{name}, numéro {id}",
  noneOfThese: "Aucune de celles-ci",
  writeToBot: "Écrivez maintenant à votre bot",
  sendAnyWord:
    "Ouvrez le bot dans Telegram, appuyez sur « Démarrer » et envoyez-lui un mot quelconque.",
  waiting: "Attente de votre message, une demi-minute au plus",
  noMessage: "Aucun message n’est arrivé",
  isItRightBot: "Est-ce le bon bot ? Essayez encore une fois.",
  pressedStart: "J’ai appuyé sur « Démarrer » : réessayer",
  goOn: "Continuer sans",
  greeting: "Votre agent est prêt",
  writingTo: "Envoi d’un message à {id}",
  arrived: "Message reçu",
  wasSent: "« {greeting} » a été envoyé à {id}.",
  noToken: "il manque le jeton du bot",
  noPeople: "il manque qui peut parler au bot",
  noTokenNorPeople: "il manque le jeton du bot et qui peut lui parler",
  switchedOff: "il est désactivé",
};
