import type { Catalogue } from "../catalogue.ts";

/** What systems say when they refuse, word for word. */
export const system: Catalogue["system"] = {
  noSuchFile: "Datei oder Ordner gibt es nicht",
  denied: "der Zugriff ist nicht erlaubt",
  notPermitted: "der Vorgang ist nicht erlaubt",
  aFolder: "das ist ein Ordner",
  noFolder: "das ist kein Ordner",
  there: "die Datei gibt es schon",
  readOnly: "das Dateisystem ist schreibgeschützt",
  notEmpty: "der Ordner ist nicht leer",
  tooLong: "der Dateiname ist zu lang",
  ioError: "Ein-/Ausgabefehler",
  inUse: "die Adresse wird schon benutzt",
  connectionRefused: "die Verbindung wurde abgelehnt",
};
