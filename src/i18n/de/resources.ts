import type { Catalogue } from "../catalogue.ts";

/** What the API says of what can't be found or changed. */
export const resources: Catalogue["resources"] = {
  changedMeanwhile:
    "Der Text wurde inzwischen geändert, deshalb wurde nichts geschrieben",
  isAnswering:
    "Die Unterhaltung lässt sich nicht löschen: darin entsteht gerade eine Antwort",
  loadAgain: "Lade ihn neu und mach deine Änderung dort",
  noPlainFile:
    "{path} lässt sich nicht verwenden. Erwartet: eine Datei, gefunden: ein Link, ein Ordner oder eine Pipe",
  noVersion: "Es gibt keine frühere Fassung {version}",
  nothingToUndo:
    "Es gibt keine frühere Fassung, zu der man zurückkehren könnte",
  slowModels: {
    one:
      "Der Dienst hat seine Modelle nicht innerhalb einer Sekunde aufgelistet",
    other:
      "Der Dienst hat seine Modelle nicht innerhalb von {count} Sekunden aufgelistet",
  },
  stopFirst: "Halte zuerst die Antwort an, oder warte, bis sie fertig ist",
  unknownJob: "Es gibt keine Aufgabe „{id}“",
  unknownNote: "Es gibt keine Notiz „{name}“",
  unknownSkill: "Es gibt keinen Skill „{name}“",
};
