import type { Catalogue } from "../catalogue.ts";

/** What is said of the notes. */
export const memory: Catalogue["memory"] = {
  addedLong: "Zu MEMORY.md hinzugefügt",
  addedToday: "Zur Notiz von heute hinzugefügt",
  changedLong: "MEMORY.md ist geändert",
  changedToday: "Die Notiz von heute ist geändert",
  sameLong: "MEMORY.md ist unverändert",
  sameToday: "Die Notiz von heute ist unverändert",
  emptyLong: "In MEMORY.md steht noch nichts",
  emptyToday: "In der Notiz von heute steht noch nichts",
  noEditor:
    "Bearbeiten nicht möglich. Erwartet: ein Editor in $VISUAL oder $EDITOR, gefunden: nichts",
  nameEditor: "Nenne zuerst einen, etwa: export EDITOR=nano",
  editorFailed:
    "Bearbeiten nicht möglich: {editor} sollte ohne Fehler enden, gefunden: der Exit-Code {exit}",
  editorMissing: "Bearbeiten nicht möglich: {editor} lässt sich nicht starten",
  whichEditor: "Der Editor ist der, den $VISUAL oder sonst $EDITOR nennt",
  nothingToForget:
    "Vergessen nicht möglich. Erwartet: „--query QUERY“, gefunden: nichts",
  noneHolds: "Keine Notiz enthält alle diese Wörter",
  wouldGo: "Das würde entfernt:",
  removeThese: { one: "Entfernen?", other: "Diese {count} entfernen?" },
  removed: { one: "1 Eintrag entfernt", other: "{count} Einträge entfernt" },
  undo: "Das alte {note} bleibt erhalten; zurückholen mit: {command}",
  nothingToRank:
    "Bewerten nicht möglich. Erwartet: „--query QUERY“, gefunden: nichts",
  noneFits: "Keine Notiz passt dazu",
  score: "WERT",
  date: "DATUM",
  source: "QUELLE",
  text: "TEXT",
  noneRecent: {
    one: "Keine Notiz von heute",
    other: "Keine Notizen in den letzten {count} Tagen",
  },
  replaced: "MEMORY.md ist ersetzt",
  written: "MEMORY.md ist geschrieben",
  noText: "Das lässt sich nicht notieren. Erwartet: ein Text, gefunden: nichts",
  leadsOut:
    "{note} lässt sich nicht verwenden. Erwartet: eine Datei in {folder}, gefunden: ein Link, der hinausführt",
  noFile:
    "{note} lässt sich nicht verwenden. Erwartet: eine Datei in {folder}, gefunden: etwas anderes",
  putFile: "Leg stattdessen die Datei selbst dorthin",
};
