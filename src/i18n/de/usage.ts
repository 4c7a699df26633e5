import type { Catalogue } from "../catalogue.ts";

/** What is said of a command line that can't be run as it stands. */
export const usage: Catalogue["usage"] = {
  agreeBeforehand: "Um im Voraus zuzustimmen, füge {option} hinzu",
  cannotAsk:
    "Nachfragen ist nicht möglich. Erwartet: ein Terminal, gefunden: eine Pipe oder eine Datei",
  cannotUse:
    "„{name}“ lässt sich nicht verwenden. Erwartet: {wish}, gefunden: {found}",
  didYouMean: "Meintest du „{guess}“?",
  giveContent:
    "Gib den Text mit -c an, oder -c -, um die Standardeingabe zu lesen",
  integer: "eine ganze Zahl von {from} bis {to}",
  missingArgument:
    "„{command}“ lässt sich nicht ausführen. Erwartet: {name}, gefunden: nichts",
  missingContent:
    "Schreiben nicht möglich. Erwartet: „--content TEXT“, gefunden: nichts",
  missingValue:
    "„{name}“ lässt sich nicht verwenden. Erwartet: {wish}, gefunden: nichts",
  needsQuotes:
    "Ein Text aus mehreren Wörtern gehört in Anführungszeichen; siehe: {command}",
  noHome: "Kein Benutzerordner gefunden: HOME ist nicht gesetzt",
  or: "{first} oder {second}",
  saidNo: "Es wurde nichts geändert: du hast Nein gesagt",
  see: "Siehe: {command}",
  setHome: "Setze MINICLAW_HOME auf den Ordner, den miniclaw benutzen darf",
  surplusArgument:
    "„{command}“ lässt sich nicht ausführen: „{word}“ ist zu viel",
  takesNoValue:
    "„{name}“ lässt sich so nicht verwenden: die Option nimmt keinen Wert",
  unknownCommand: "Unbekannter Befehl „{command}“",
  unknownOption: "Unbekannte Option „{option}“",
};
