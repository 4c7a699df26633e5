import type { Catalogue } from "../catalogue.ts";

/** What the web API says of requests that can't be done. */
export const api: Catalogue["api"] = {
  sessionName:
    "„session“ lässt sich nicht verwenden. Erwartet: ein Name von 1 bis 64 Zeichen, gefunden: „{name}“",
  busy: "Die Nachricht kann nicht angenommen werden: Es warten schon zu viele",
  ending:
    "Auf die Antwort kann nicht gewartet werden: Das Gateway beendet sich",
  tryAgain: "Versuch es gleich noch einmal; es ist nichts verloren",
  wrongCronSecret:
    "Fällige Aufgaben werden nicht gestartet. Erwartet: der Header X-Cron-Secret mit dem Wert von gateway.cron_secret",
  setCronSecret:
    "Falls noch keiner gesetzt ist: miniclaw config set gateway.cron_secret -",
  noApproval:
    "Unter dem Code {code} wartet nichts: Es wurde beantwortet oder ist verfallen",
  answeredBefore:
    "Die Nachricht {id} wurde schon beantwortet: siehe ihre Unterhaltung",
  characters: {
    one: "höchstens {count} Zeichen",
    other: "höchstens {count} Zeichen",
  },
  credential: 'ein Objekt mit "token" oder "code"',
  documented: "was das Dokument der API sagt",
  lastOfUser: "Nachrichten, deren letzte vom Benutzer ist und etwas sagt",
  list: "eine Liste",
  name: "ein Name für den Agenten",
  notJson:
    "Der Inhalt der Anfrage lässt sich nicht lesen. Erwartet: JSON, gefunden: etwas anderes",
  number: "eine Zahl",
  seeDocument: "Siehe /api/openapi.json",
  spoken: "ein Text oder eine Liste von Texten",
  textPart: 'ein Teil mit "type": "text"',
  tooLarge:
    "Der Inhalt der Anfrage lässt sich nicht lesen. Erwartet: höchstens {most} Bytes, gefunden: mehr",
  value: "ein Wert",
  wholeBody: "der Inhalt der Anfrage",
  wholeNumber: "eine ganze Zahl",
  wholeQuery: "die Parameter der Adresse",
};
