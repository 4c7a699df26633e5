import type { Catalogue } from "../catalogue.ts";

/** What a page says of each setting that can be changed there, in one line. */
export const settings: Catalogue["settings"] = {
  condense:
    "Wichtiges festhalten, bevor es aus einer langen Unterhaltung fällt",
  heartbeat: "Ab und zu in HEARTBEAT.md sehen und von sich aus handeln",
  heartbeatChat:
    "Der Chat, in dem der Agent dann spricht, etwa telegram:123; leer: der zuletzt benutzte",
  heartbeatMinutes: "Minuten zwischen zwei Blicken",
  heartbeatTokens:
    "Token, die diese Blicke am Tag verbrauchen dürfen; 0 ist keine Grenze",
  language:
    "Die Sprache, die der Agent spricht; auto: die dessen, der schreibt",
  maxTokens: "Token, die eine Antwort haben darf",
  model: "Das Modell, das antwortet; leer: das Standardmodell des Anbieters",
  quietFrom: "Beginn der Ruhezeit, etwa 22:00",
  quietHours: "In der Ruhezeit nichts ungefragt sagen",
  quietTo: "Ende der Ruhezeit, etwa 07:00",
  timezone: "Deine Zeitzone, etwa Europe/Berlin; leer: die des Systems",
  tokensPerDay:
    "Token, die am Tag verbraucht werden dürfen; 0 ist keine Grenze",
  tokensPerJob: "Token für einen Lauf einer Aufgabe; 0 ist keine Grenze",
  tokensPerTurn: "Token für eine Nachricht; 0 ist keine Grenze",
};
