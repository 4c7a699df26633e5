import type { Catalogue } from "../catalogue.ts";

/** What the Telegram channel says by itself. */
export const telegram: Catalogue["telegram"] = {
  noVoice: "Sprachnachrichten kann ich noch nicht anhören",
  noAudio: "Musik und Aufnahmen kann ich noch nicht anhören",
  noPictures: "Bilder kann ich noch nicht ansehen",
  noVideos: "Videos kann ich noch nicht ansehen",
  noMoving: "Bewegte Bilder kann ich noch nicht ansehen",
  noFiles: "Dateien, die hier geschickt werden, kann ich noch nicht öffnen",
  noStickers: "Sticker kann ich noch nicht sehen",
  noPlaces: "Mit Orten von der Karte kann ich noch nichts anfangen",
  noContacts: "Mit Kontaktkarten kann ich noch nichts anfangen",
  noPolls: "An Umfragen kann ich noch nicht teilnehmen",
  noDice: "Würfeln kann ich noch nicht",
  noGames: "Spiele kann ich noch nicht spielen",
  noStories: "Storys kann ich noch nicht ansehen",
  noPaidMedia: "Bezahlte Medien kann ich noch nicht ansehen",
  noChecklists: "Mit Checklisten kann ich noch nichts anfangen",
  wordsBelow: "{what}: Ich halte mich allein an den Text darunter.",
  inWords: "{what}. Schreib mir bitte, was du möchtest.",
  nameAlone: "Ja? Schreib hinter meinen Namen, was du möchtest.",
  tooLate:
    "Mit dem früheren Text hatte ich schon begonnen. Ändert der neue, was du möchtest, schick ihn als eigene Nachricht.",
  pressFailed: "Das hat nicht geklappt. Versuch es bitte noch einmal.",
  emptyAnswer: "(eine leere Antwort)",
  noSuchChat:
    "In den Telegram-Chat „{chatId}“ kann nicht geschrieben werden. Erwartet: eine Zahl wie 123456789, oder -100123456789/7 für ein Thema",
  cannotWriteChat:
    "In den Telegram-Chat {chatId} kann nicht geschrieben werden: {description}",
  startOrAdd:
    "Öffne den Bot in Telegram und drücke auf Start, oder füge ihn wieder zur Gruppe hinzu",
  wrongToken:
    "Das Bot-Token lässt sich nicht verwenden: Telegram kennt es nicht",
  copyToken:
    "Kopiere die ganze Zeile, die @BotFather geschickt hat, etwa 123456789:AAE…; /token zeigt sie dort noch einmal",
  missingToken:
    "Das Bot-Token lässt sich nicht verwenden. Erwartet: das von @BotFather geschickte, gefunden: nichts",
  setToken: "Setze es mit: miniclaw config set channels.telegram.token -",
  notTelegram:
    "Telegram ist nicht erreichbar. Erwartet: seine Antwort, gefunden: etwas anderes, vielleicht eine Anmeldeseite",
  noConnection:
    "Telegram ist nicht erreichbar: keine Verbindung zu seinem Server",
  checkConnection:
    "Prüfe die Internetverbindung dieses Rechners und versuche es noch einmal",
  telegramRefuses: "Das geht in Telegram nicht: {description}",
  notStarted:
    "Dieser Person kann nicht geschrieben werden: Sie hat nicht auf Start gedrückt oder den Bot blockiert",
  pressStart:
    "Öffne den Bot in Telegram, drücke auf Start und versuche es noch einmal",
  noChat:
    "Dieser Person kann nicht geschrieben werden: Es wurde kein Chat gefunden",
  checkNumber:
    "Prüfe die Nummer, öffne den Bot in Telegram, drücke auf Start und versuche es noch einmal",
  conflict:
    "Nachrichten lassen sich nicht abholen: Ein anderes Programm liest die dieses Bots",
  stopOther:
    "Beende das andere Programm, das diesen Bot verwendet, und versuche es noch einmal",
  tooFast: {
    one:
      "Noch kann nicht geschrieben werden: Telegram bittet, {count} Sekunde zu warten",
    other:
      "Noch kann nicht geschrieben werden: Telegram bittet, {count} Sekunden zu warten",
  },
  waitMoment: "Warte einen Moment und versuche es noch einmal",
};
