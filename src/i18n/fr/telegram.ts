import type { Catalogue } from "../catalogue.ts";

/** What the Telegram channel says by itself. */
export const telegram: Catalogue["telegram"] = {
  noVoice: "Je ne sais pas encore écouter les messages vocaux",
  noAudio: "Je ne sais pas encore écouter la musique ni les enregistrements",
  noPictures: "Je ne sais pas encore regarder les images",
  noVideos: "Je ne sais pas encore regarder les vidéos",
  noMoving: "Je ne sais pas encore regarder les images animées",
  noFiles: "Je ne sais pas encore ouvrir les fichiers envoyés ici",
  noStickers: "Je ne vois pas encore les autocollants",
  noPlaces: "Je ne sais pas encore utiliser les lieux de la carte",
  noContacts: "Je ne sais pas encore utiliser les fiches de contact",
  noPolls: "Je ne sais pas encore participer aux sondages",
  noDice: "Je ne sais pas encore jouer aux dés",
  noGames: "Je ne sais pas encore jouer",
  noStories: "Je ne sais pas encore regarder les stories",
  noPaidMedia: "Je ne sais pas encore regarder les médias payants",
  noChecklists: "Je ne sais pas encore utiliser les listes de tâches",
  wordsBelow: "{what} : je m’en tiens au texte qui l’accompagne.",
  inWords: "{what}. Dites-moi plutôt par écrit ce que vous souhaitez.",
  nameAlone: "Oui ? Écrivez ce que vous souhaitez après mon nom.",
  tooLate:
    "J’avais déjà commencé avec le texte précédent. Si le nouveau change votre demande, envoyez-le dans un message à part.",
  pressFailed: "Cela n’a pas marché. Réessayez.",
  emptyAnswer: "(une réponse vide)",
  noSuchChat:
    "Impossible d’écrire dans le chat Telegram « {chatId} ». Attendu : un nombre tel que 123456789, ou -100123456789/7 pour un sujet",
  cannotWriteChat:
    "Impossible d’écrire dans le chat Telegram {chatId} : {description}",
  startOrAdd:
    "Ouvrez le bot dans Telegram et appuyez sur Démarrer, ou ajoutez-le de nouveau au groupe",
  wrongToken:
    "Impossible d’utiliser le jeton du bot : Telegram ne le connaît pas",
  copyToken:
    "Copiez toute la ligne envoyée par @BotFather, telle que 123456789:AAE… ; /token l’y affiche de nouveau",
  missingToken:
    "Impossible d’utiliser le jeton du bot. Attendu : celui envoyé par @BotFather, reçu : rien",
  setToken:
    "Définissez-le avec : miniclaw config set channels.telegram.token -",
  notTelegram:
    "Impossible de joindre Telegram. Attendu : sa réponse, reçu : autre chose, peut-être une page de connexion",
  noConnection:
    "Impossible de joindre Telegram : pas de connexion à son serveur",
  checkConnection:
    "Vérifiez la connexion internet de cette machine, puis réessayez",
  telegramRefuses: "Impossible de faire cela dans Telegram : {description}",
  notStarted:
    "Impossible d’écrire à cette personne : elle n’a pas appuyé sur Démarrer, ou a bloqué le bot",
  pressStart:
    "Ouvrez le bot dans Telegram, appuyez sur Démarrer, puis réessayez",
  noChat: "Impossible d’écrire à cette personne : aucun chat trouvé",
  checkNumber:
    "Vérifiez le numéro, ouvrez le bot dans Telegram, appuyez sur Démarrer, puis réessayez",
  conflict:
    "Impossible de relever les messages : un autre programme lit ceux de ce bot",
  stopOther: "Arrêtez l’autre programme qui utilise ce bot, puis réessayez",
  tooFast: {
    one:
      "Impossible d’écrire pour l’instant : Telegram demande d’attendre {count} seconde",
    other:
      "Impossible d’écrire pour l’instant : Telegram demande d’attendre {count} secondes",
  },
  waitMoment: "Attendez un instant, puis réessayez",
};
