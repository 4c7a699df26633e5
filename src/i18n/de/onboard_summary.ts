import type { Catalogue } from "../catalogue.ts";

/** What a set-up comes to, what was written, and what is still missing. */
export const onboardSummary: Catalogue["onboardSummary"] = {
  answersFrom: "Antworten von",
  key: "Schlüssel",
  timeZone: "Zeitzone",
  settingsIn: "Einstellungen in",
  notesIn: "Notizen in",
  noModelYet: "noch kein Modell: einfache eingebaute Antworten",
  source: "{provider}, Modell {model}",
  sourceOfEnvironment:
    "{provider}, Modell {model} (so steht es in MINICLAW_MODEL)",
  noKeyNeeded: "keiner nötig",
  keyStays: "{mask} (bleibt in {variable})",
  noKey: "keiner",
  telegramOff: "nicht eingerichtet",
  telegramBegun: "nicht fertig: {missing}",
  telegramReady: "Token {token}, hört auf {people}",
  webPage: "Webseite",
  webReady: "Anmeldung mit dem Token {token}",
  isSetUp: "miniclaw ist in {home} eingerichtet",
  wasSetUp:
    "miniclaw war schon in {home} eingerichtet; es wurde nichts geändert",
  written: "Geschrieben: {paths}",
  kept: "Unverändert: {paths}",
  fromOffline: "Antworten von: Anbieter offline (noch kein Modell)",
  fromSource: "Antworten von: {provider}, Modell {model}",
  next: "Als Nächstes: {command}",
  keyNotUsed:
    "Ein Schlüssel für {provider} ist gesetzt, aber in den Einstellungen steht „offline“. Um ihn zu benutzen: miniclaw onboard --yes --force",
  noKeyFound:
    "Es wurde kein Schlüssel gefunden, deshalb kommen nur einfache eingebaute Antworten. Für ein richtiges Modell: miniclaw onboard",
  noKeyFor:
    "Es wurde kein Schlüssel für {provider} gefunden. Wenn einer nötig ist: miniclaw config set providers.{provider}.api_key -",
  finishTelegram:
    "Telegram ist nicht fertig eingerichtet: {missing}. Mit Fragen weitermachen: miniclaw onboard",
  namePeople:
    "Oder von Hand, mit deiner Nummer in Telegram: miniclaw config set channels.telegram.allow_from NUMBER",
  switchOn:
    "Dann einschalten: miniclaw config set channels.telegram.enabled true",
};
