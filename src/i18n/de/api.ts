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
  badRequest: "„{path}“ lässt sich nicht verwenden. Erwartet: {expected}",
};
