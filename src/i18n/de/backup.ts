import type { Catalogue } from "../catalogue.ts";

/** What is said of backups and of putting them back. */
export const backup: Catalogue["backup"] = {
  made: "Gesichert in {path} ({size})",
  holds: "Darin: {content}",
  workspaceFiles: {
    one: "{count} Datei des Arbeitsbereichs",
    other: "{count} Dateien des Arbeitsbereichs",
  },
  stateFiles: {
    one: "{count} Zustandsdatei",
    other: "{count} Zustandsdateien",
  },
  withKeys:
    "Deine Schlüssel sind darin, Notizen und Unterhaltungen so, wie sie sind: Bewahre sie dort auf, wo nur du sie lesen kannst",
  withoutKeys:
    "Die Schlüssel der Konfiguration sind nicht darin; Notizen und Unterhaltungen so, wie sie sind, mit allem, was darin gesagt wurde",
  leftOutValue: "Ausgelassen: der Wert von {key}",
  leftOut: "Ausgelassen: {path} ({why})",
  aLink: "ein Link",
  nameIsNoText: "sein Name ist kein Text",
  deletedOld: "Alte Sicherung gelöscht: {path}",
  putBack: "Zum Wiederherstellen: miniclaw restore {path}",
  keepNeedsFolder:
    "„--keep“ lässt sich nicht verwenden. Erwartet: ein Ordner für Sicherungen, gefunden: ein Dateiname",
  inWorkspace:
    "Die Sicherung {path} lässt sich nicht schreiben. Erwartet: ein Ort außerhalb des Arbeitsbereichs",
  agentCouldRead:
    "Der Agent könnte deine Schlüssel darin lesen. Gib einen anderen Ordner an",
  noFolder:
    "Die Sicherung {path} lässt sich nicht schreiben: Den Ordner {folder} gibt es nicht",
  makeFolder: "Lege ihn zuerst an: mkdir -p {folder}",
  taken:
    "Die Sicherung {path} lässt sich nicht schreiben. Erwartet: eine neue Datei, gefunden: eine vorhandene",
  nameAnother: "Gib eine andere Datei an: miniclaw backup PATH",
  noHome:
    "{root} lässt sich nicht sichern. Erwartet: ein miniclaw-Ordner, gefunden: nichts, was zu sichern wäre",
  beginOne: "So legst du einen an: miniclaw onboard",
  tooMany:
    "Sichern nicht möglich. Erwartet: höchstens {most} Dateien, gefunden: mehr",
  keepOutside: "Bewahre so viele außerhalb des Arbeitsbereichs auf",
  tooLarge:
    "{path} lässt sich nicht sichern. Erwartet: weniger als 8 GiB, und 64 GiB insgesamt",
  keepSuchOutside: "Bewahre solche Dateien außerhalb des Arbeitsbereichs auf",
  brokenConfig:
    "Die Geheimnisse von {path} lassen sich nicht auslassen. Erwartet: JSON, gefunden: etwas anderes",
  correctConfig: "Berichtige die Datei, siehe: miniclaw config show",
  restored: "{root} wiederhergestellt: {content}",
  asItWas: "Er ist so, wie er am {moment} UTC war, von miniclaw {version}",
  kept: "Was {was} war, liegt jetzt in {is}",
  valueMissing: "Nicht in der Sicherung: miniclaw config set {key} -",
  seeDoctor: "Sieh nach, ob alles in Ordnung ist: miniclaw doctor",
  startAgain:
    "Starte es dann wieder: miniclaw gateway, oder systemctl --user start miniclaw",
  gatewayRuns:
    "In {root} lässt sich nichts wiederherstellen: Dort läuft ein Gateway",
  endFirst: "Beende es zuerst (systemctl --user stop miniclaw, oder Strg-C)",
  noFile: "{path} lässt sich nicht wiederherstellen: keine solche Datei",
  notAFile: "{path} lässt sich nicht wiederherstellen. Erwartet: eine Datei",
  nameBackup: "Gib eine Datei an, die hiervon stammt: miniclaw backup",
  homeExists:
    "In {root} lässt sich nichts wiederherstellen. Erwartet: ein leerer miniclaw-Ordner, gefunden: {there}",
  addForce:
    "Um die Sicherung an seine Stelle zu setzen und das Vorhandene beiseitezulegen, füge --force hinzu. Für einen anderen Ordner setze MINICLAW_HOME",
  restoring:
    "{root} lässt sich nicht verwenden: Dort wird gerade eine Sicherung wiederhergestellt",
  waitForIt: "Warte, bis das fertig ist, und versuche es noch einmal",
  refused: "Wiederherstellen nicht möglich: {fault}",
  takeAnother: "Nichts wurde geändert. Nimm eine andere Sicherung",
  newerFormat:
    "erwartet: eine Sicherung im Format {format}, gefunden: eine im Format {got}",
  needsNewer:
    "Ein neueres miniclaw hat sie gemacht: Stelle sie mit dieser Version wieder her",
  tooManyBytes: "erwartet: eine kleinere Sicherung, gefunden: mehr",
  tooManyFiles: "erwartet: höchstens {most} Dateien, gefunden: mehr",
  strayPath: "erwartet: Pfade im miniclaw-Ordner, gefunden: {path}",
  doublePath: "erwartet: jeder Pfad einmal, gefunden: {path} noch einmal",
  brokenManifest:
    "erwartet: eine Sicherung mit heilem Manifest, gefunden: ein beschädigtes",
  changedManifest:
    "erwartet: ein Manifest mit seiner alten Prüfsumme, gefunden: ein geändertes",
  linkInside:
    "erwartet: nur gewöhnliche Dateien, gefunden: ein Link oder ein Gerät: {path}",
  missing: "erwartet: alles, was das Manifest aufzählt, es fehlt: {path}",
  otherArchive:
    "erwartet: eine Sicherung von miniclaw, gefunden: ein anderes Archiv",
  moreBehind: "erwartet: nichts hinter dem Ende des Archivs, gefunden: mehr",
  changedFile:
    "erwartet: Dateien mit ihren alten Prüfsummen, gefunden: {path} geändert",
  unlistedFile:
    "erwartet: jede Datei einmal und so, wie das Manifest sie aufzählt, gefunden: {path}",
  brokenGzip:
    "erwartet: ein ganzes .tar.gz-Archiv, gefunden: eine beschädigte oder andere Datei",
  brokenTar: "erwartet: ein ganzes tar-Archiv, gefunden: ein beschädigtes",
  largeTar: "erwartet: ein Archiv kleiner Dateien",
};
