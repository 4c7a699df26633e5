import type { Catalogue } from "../catalogue.ts";

/** What chat commands answer, and how the person is asked for leave. */
export const chatCommands: Catalogue["chatCommands"] = {
  noCommand: "Den Befehl /{name} gibt es nicht. /help zeigt alle.",
  noCommandGuess: "Den Befehl /{name} gibt es nicht. Meintest du /{guess}?",
  hello: `Hallo! Ich bin dein Agent. Schreib mir wie einem Menschen.
Probier zum Beispiel:
- Merk dir, dass donnerstags der Müll abgeholt wird
- Was weißt du über den Müll?
- Liste die Dateien in meinem Arbeitsbereich auf

/help zeigt die Befehle.`,
  fresh:
    "Hier beginnt eine neue Unterhaltung. Was ich mir notiert habe, bleibt.",
  stopped: "Angehalten.",
  stoppedWork: "{name} angehalten: {title}",
  nothingRuns: "In diesem Chat läuft gerade nichts.",
  modelInUse: "Dieser Chat verwendet {model} ({provider}).",
  modelChosen: "Ab jetzt verwendet dieser Chat {model} ({provider}).",
  noModel: "Das Modell „{name}“ gibt es hier nicht.",
  noModelGuess: "Das Modell „{name}“ gibt es hier nicht. Meintest du {guess}?",
  knownModels: "Bei {provider} bekannt:",
  moreModels: { one: "… und {count} weiteres", other: "… und {count} weitere" },
  model: "Modell: {model} ({provider})",
  conversation: {
    one: "Unterhaltung: {id}, {count} Nachricht",
    other: "Unterhaltung: {id}, {count} Nachrichten",
  },
  answering: "Antwortet seit {moment}",
  background: "Im Hintergrund:",
  noBackground: "Im Hintergrund: nichts",
  work: "- {name}: {title} (seit {moment})",
  tokensToday: "Tokens heute: {tokens}",
  tokensTodayOf: "Tokens heute: {tokens} von {limit} (limits.tokens_per_day)",
  estimated: "davon {tokens} geschätzt",
  littleCost: "weniger als 0,01 {currency}",
  sayApprove: "Schreib /approve CODE oder /approve CODE always.",
  sayDeny: "Schreib /deny CODE.",
  nothingWaits:
    "Unter diesem Code wartet hier nichts: Er wurde beantwortet oder ist abgelaufen.",
  notYours: "Darauf kann nur antworten, wer gefragt wurde.",
  refused: "Abgelehnt: {call}",
  allowedOnce: "Dieses Mal erlaubt: {call}",
  allowedAlways: "Ab jetzt erlaubt: {program}",
  allowedOnlyOnce:
    "Dieses Mal erlaubt: {call}. Dauerhaft lässt es sich nicht erlauben.",
  deadButton: "Dieser Knopf bewirkt nichts mehr.",
};
