import type { Catalogue } from "../catalogue.ts";

/** The configuration: what is wrong with it, and what was expected in it. */
export const config: Catalogue["config"] = {
  cannotRead: "Die Konfiguration {path} lässt sich nicht lesen: {reason}",
  endsTooEarly:
    "Die Konfiguration {path} lässt sich nicht lesen: Das JSON darin endet zu früh",
  mistakeAt:
    "Die Konfiguration {path} lässt sich nicht lesen: Das JSON darin hat einen Fehler in Zeile {line}, Spalte {column}",
  notAnObject:
    "Die Konfiguration {path} lässt sich nicht lesen: Das JSON darin ist kein Objekt in geschweiften Klammern",
  correctFile:
    "Berichtige die Datei, oder verschiebe sie und starte: miniclaw onboard",
  correctValue:
    "Berichtige den Wert in {path}, oder lösche ihn dort, dann gilt die Vorgabe",
  noSuchFile: "{path} lässt sich nicht lesen: Die Datei gibt es nicht",
  checkPath: "Prüfe den Pfad, der mit --config angegeben ist",
  unknownKey: "Den Schlüssel „{key}“ gibt es nicht",
  knownHere: "Hier bekannt: {names}",
  nothingKnown: "Hier bekannt: nichts",
  unknownProvider: "Den Anbieter „{name}“ gibt es nicht",
  addWhole: "Füge ihn als Ganzes hinzu: {command}",
  missingSecret:
    "„{key}“ lässt sich nicht setzen. Erwartet: ein Wert in der Standardeingabe, gefunden: nichts",
  isNow: "{key} ist jetzt {value}",
  wholeConfig: "die Konfiguration",
  chat: 'ein Chat wie "telegram:123"',
  emptyText: 'ein leerer Text ("")',
  filledText: "ein Text, der nicht leer ist",
  flag: "true oder false",
  folder: 'ein Ordner wie "/mnt/platte/sicherungen" oder "~/sicherungen"',
  inputAndOutput: 'ein "input" und ein "output"',
  object: "ein Objekt",
  objectOfType: 'ein Objekt mit dem "type" {types}',
  oneOf: "einer der Werte {names}",
  plainText: "ein Text ohne Zeilenumbrüche und andere Steuerzeichen",
  price: "ein Preis für eine Million Token",
  priceFromZero: "ein Preis von 0 oder mehr",
  providerAndModel: 'ein "provider" und ein "model"',
  providerOfType: 'ein Anbieter mit dem "type" {types}',
  safeAddress:
    "eine https-Adresse ohne Passwort darin (http nur zu diesem Rechner oder in ein privates Netz)",
  telegramId: "eine Telegram-Nutzer-ID",
  telegramIds: "eine Liste von Telegram-Nutzer-IDs",
  text: "ein Text",
  textList: "eine Liste von Texten",
  timeOfDay: 'eine Uhrzeit wie "22:00"',
  timeZone: 'eine Zeitzone wie "Europe/Paris"',
  noEffect:
    "Der unbekannte Schlüssel „{path}“ bleibt stehen, bewirkt aber nichts",
  noEffectBut:
    "Der unbekannte Schlüssel „{path}“ bleibt stehen, bewirkt aber nichts; meintest du „{guess}“?",
  wasReadable: "{path} war für andere lesbar; der Modus ist jetzt 0600",
};
