import type { Catalogue } from "../catalogue.ts";

/** The guide through the set-up: its frame, and answers that several questions share. */
export const onboard: Catalogue["onboard"] = {
  cannotAsk:
    "Fragen sind nicht möglich. Erwartet: ein Terminal, gefunden: eine Pipe oder eine Datei",
  takeDefaults:
    "Um ohne Fragen die Vorgaben zu übernehmen: miniclaw onboard --yes",
  cannotRead: "{path} lässt sich nicht lesen: {reason}",
  checkPathOrSet:
    "Prüfe den Pfad, der mit --config angegeben ist; um dort eine Datei anzulegen, setze MINICLAW_CONFIG_PATH darauf",
  correctOrForce:
    "Berichtige die Datei, oder fang neu an und behalte die alte daneben: miniclaw onboard --force",
  changedMeanwhile:
    "{path} lässt sich nicht schreiben: Jemand hat die Datei inzwischen geändert",
  runAgain: "Es wurde nichts geschrieben; starte miniclaw onboard noch einmal",
  left: "Einrichtung verlassen: Es wurde nichts geändert",
  welcome: "Willkommen bei miniclaw",
  firstTime:
    "Ein paar Fragen, dann antwortet dein Agent.\nEnter übernimmt, was dasteht; Esc beendet, und nichts wird geändert.",
  anotherTime:
    "Nichts wird geändert, bevor du am Ende zustimmst.\nEnter übernimmt, was dasteht; Esc beendet.",
  whatIsSetUp: "Was eingerichtet ist",
  whatToChange: "Was möchtest du ändern?",
  changeSource: "Woher die Antworten kommen",
  beginTelegram: "Telegram einrichten",
  finishTelegram: "Telegram fertig einrichten",
  changeTelegram: "Telegram ändern",
  changeTimeZone: "Deine Zeitzone",
  startOver: "Von vorn anfangen",
  startOverHint:
    "Schlüssel bleiben, und die alten Einstellungen neben den neuen",
  leaveAll: "Alles lassen, wie es ist",
  askTimeZone: "Deine Zeitzone, für Daten und Erinnerungen",
  unknownTimeZone:
    "Diese Zeitzone ist nicht bekannt; sie heißt etwa Europe/Paris",
  yourSetUp: "So wird es eingerichtet",
  writeIt: "So schreiben?",
  didNotWork: "Das hat nicht geklappt",
  whatNow: "Was nun?",
  tryAgain: "Noch einmal versuchen",
  keepAnyway: "Trotzdem so lassen",
  goBack: "Zurück und etwas anderes wählen",
  keepIt: "Behalten",
  pasteAnother: "Neu einfügen",
  staysThere:
    "Alles bleibt, wo es ist; in die Einstellungen wird nichts kopiert.",
};
