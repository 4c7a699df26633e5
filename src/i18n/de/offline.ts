import type { Catalogue } from "../catalogue.ts";

/** What the rules answer where no model is set up. */
export const offline: Catalogue["offline"] = {
  noTool:
    "Dafür bräuchte es das Werkzeug `{tool}`, das hier nicht verfügbar ist.",
  time:
    "Es ist {time} Uhr am {weekday}, dem {day}. {month} {year} ({timezone}).",
  notUnderstood:
    "Das habe ich nicht verstanden. Dies ist der Offline-Modus von miniclaw: ein paar einfache Regeln, kein Sprachmodell. Probier zum Beispiel:\n{examples}\n\nUm ein Modell zu verbinden, starte `miniclaw onboard`; `miniclaw help models` erklärt die Auswahl.",
  help:
    "Im Offline-Modus folge ich ein paar einfachen Regeln; ich bin kein Sprachmodell. Ich verstehe Bitten wie:\n{examples}\n\n`miniclaw onboard` verbindet ein Modell.",
  inWorkspace: "Im Arbeitsbereich:",
  inFolder: "In {path}:",
  file: "{path}:",
  fromNotes: "Aus deinen Notizen:",
  noted: "Notiert: {content}",
  notedToday: "Für heute notiert: {content}",
  known: "Das war schon notiert: {content}",
  planned: "Die Erinnerung ist gestellt:",
  askWhen:
    "Wann? Ich verstehe „alle 30 Minuten“, „in 2 Stunden“, „um 18:30“ und „am 2030-12-31T09:00“, vor oder nach dem, worum es geht.",
  reminders: "Deine Erinnerungen:",
  done: "Erledigt: {result}",
  openQuote:
    "Das habe ich nicht ausgeführt: Ein Anführungszeichen darin wird nie geschlossen.",
  needsShell:
    "Das habe ich nicht ausgeführt: `{sign}` ist für eine Shell, und hier laufen Programme ohne. Bitte um ein Programm nach dem anderen, oder setze den Text in einfache Anführungszeichen, um ihn unverändert zu übergeben.",
  failed: "Das hat nicht geklappt: {text}",
  nothing: "(nichts)",
  skills: "Skills:",
  hello:
    "Hallo! Ich bin miniclaw, im Offline-Modus. Probier zum Beispiel:\n{examples}",
  welcome: "Gern geschehen.",
  identity:
    "Ich bin miniclaw, im Offline-Modus: ein paar einfache Regeln, kein Sprachmodell. Die Werkzeuge sind echt. Sag „Hilfe“, um zu sehen, was ich verstehe; `miniclaw onboard` verbindet ein Modell.",
  written: {
    one: "In {path} geschrieben ({count} Zeichen).",
    other: "In {path} geschrieben ({count} Zeichen).",
  },
};
