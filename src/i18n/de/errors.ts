import type { Catalogue } from "../catalogue.ts";

/** What is said of errors that don't explain themselves. */
export const errors: Catalogue["errors"] = {
  error: "Fehler: {message}",
  narrowed: "miniclaw wurde mit weniger Rechten gestartet, als es braucht",
  diskFull: "Schreiben nicht möglich: Der Datenträger ist voll",
  freeSpace:
    "Schaffe Platz und versuche es noch einmal; was vorher geschrieben wurde, ist noch da",
  unknown: "Unbekannter Fehler",
  cannotUse: "{path} lässt sich nicht verwenden: {reason}",
  refused: "Das System hat abgelehnt: {reason}",
  interrupted: "Abgebrochen",
};
