import type { Catalogue } from "../catalogue.ts";

/** What is said of the conversations. */
export const sessions: Catalogue["sessions"] = {
  none: "Es gibt noch keine Unterhaltungen",
  listed: {
    one: "{id}  {used} UTC  1 Nachricht",
    other: "{id}  {used} UTC  {count} Nachrichten",
  },
  deleted: "{id} ist gelöscht",
  user: "[{at}] du",
  assistant: "[{at}] Agent",
  tool: "[{at}] Werkzeug",
  cannotRead: "Die Unterhaltung „{id}“ lässt sich nicht lesen",
  lookAt: "Sieh dir {path} an, oder lösch sie",
  cannotFind: "Die Unterhaltung „{id}“ gibt es nicht",
  seeList: "Siehe: miniclaw sessions list",
  nameTooLong:
    "Die Unterhaltung „{start}…“ lässt sich nicht verwenden. Erwartet: ein kürzerer Name",
  fileName: "Der Name ihrer Datei hätte {letters} von {most} Zeichen",
};
