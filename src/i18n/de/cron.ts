import type { Catalogue } from "../catalogue.ts";

/** What `miniclaw cron` says. */
export const cron: Catalogue["cron"] = {
  added: "Aufgabe {id} hinzugefügt, nächster Lauf {moment}",
  enabled: "Aufgabe {id} aktiviert, nächster Lauf {moment}",
  disabled: "Aufgabe {id} deaktiviert",
  removed: "Aufgabe {id} entfernt: {message}",
  runsNow: "Die Aufgabe {id} läuft jetzt",
  runsLater:
    "Das Gateway läuft nicht: Die Aufgabe {id} läuft, sobald es startet (miniclaw gateway)",
  needsGateway: "Aufgaben laufen nur, solange `miniclaw gateway` läuft",
  none: "Es gibt noch keine Aufgaben: miniclaw help cron add",
  idTitle: "ID",
  runsTitle: "RHYTHMUS",
  stateTitle: "ZUSTAND",
  chatTitle: "CHAT",
  lastTitle: "ZULETZT",
  messageTitle: "NACHRICHT",
  noMessage:
    "Die Aufgabe lässt sich nicht planen. Erwartet: „--message TEXT“, gefunden: nichts",
  giveMessage:
    "Gib den Text mit -m an, oder -m -, um die Standardeingabe zu lesen",
  noChat:
    "„{name}“ lässt sich nicht verwenden. Erwartet: CHANNEL:ID wie telegram:123, gefunden: „{got}“",
  noChannel:
    "„{name}“ lässt sich nicht verwenden. Erwartet: cli, telegram oder web vor dem Doppelpunkt, gefunden: „{got}“",
  nearestChat: "Meintest du „{chat}“?",
  noTelegramChat:
    "„{name}“ lässt sich nicht verwenden. Erwartet: eine Nummer wie telegram:123456789, oder telegram:-100123456789/7 für ein Thema, gefunden: „{got}“",
  noSchedule:
    "Die Aufgabe lässt sich nicht planen. Erwartet: eine der Optionen --at T, --every MIN und --cron EXPR, gefunden: keine",
  manySchedules:
    "Die Aufgabe lässt sich nicht planen. Erwartet: eine der Optionen --at T, --every MIN und --cron EXPR, gefunden: {first} und {second}",
  seeHelp: "Siehe: miniclaw help cron add",
  zoneOfMinutes:
    "„--zone“ lässt sich nicht mit „--every“ verwenden: Minuten sind überall gleich",
  noMinutes:
    "„--every“ lässt sich nicht verwenden. Erwartet: eine ganze Zahl von Minuten, gefunden: „{got}“",
};
