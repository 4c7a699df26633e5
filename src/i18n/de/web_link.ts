import type { Catalogue } from "../catalogue.ts";

/** What `miniclaw web` says, in German. */
export const webLink: Catalogue["webLink"] = {
  madeToken:
    "Ein Token für die Seite des Gateways wurde erzeugt (gateway.token)",
  opened:
    "Die Seite öffnet sich im Browser. Der Link gilt einmal, fünf Minuten lang",
  openIt:
    "Öffne ihn in einem Browser. Der Link gilt einmal, fünf Minuten lang; mehr dazu: miniclaw help web",
  otherToken:
    "Kein Link möglich: Das laufende Gateway hat ein anderes Token als die Konfiguration",
  restart: "Wenn sein Protokoll keinen Grund nennt, starte das Gateway neu",
  tokenNotRead:
    "Kein Link möglich: Das laufende Gateway hat das neue Token nicht gelesen",
  tooMany:
    "Kein Link möglich: Von diesem Rechner kamen zu viele falsche Tokens",
};
