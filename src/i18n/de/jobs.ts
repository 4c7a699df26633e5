import type { Catalogue } from "../catalogue.ts";

/** What is said of scheduled jobs, and of what can't be one. */
export const jobs: Catalogue["jobs"] = {
  once: "einmal",
  every: "alle {minutes} Minuten",
  cron: "cron {expression} ({zone})",
  atOnce: "läuft gleich",
  done: "erledigt {moment}",
  next: "als Nächstes {moment}",
  disabled: "deaktiviert",
  fired: "ausgelöst",
  answered: "beantwortet",
  held: "zurückgehalten",
  missed: "verpasst",
  failed: "fehlgeschlagen: {reason}",
  unknownToRemove:
    "Die Aufgabe „{id}“ lässt sich nicht entfernen: Es gibt keine mit dieser Kennung",
  unknownToEnable:
    "Die Aufgabe „{id}“ lässt sich nicht aktivieren: Es gibt keine mit dieser Kennung",
  unknownToDisable:
    "Die Aufgabe „{id}“ lässt sich nicht deaktivieren: Es gibt keine mit dieser Kennung",
  unknownToRun:
    "Die Aufgabe „{id}“ lässt sich nicht ausführen: Es gibt keine mit dieser Kennung",
  theJobsAre: "Es gibt diese Aufgaben: {ids}",
  noJobs: "Es gibt keine Aufgaben",
  isOver:
    "Die Aufgabe „{id}“ lässt sich nicht aktivieren: Ihr einziger Zeitpunkt ist vorbei",
  runOnceMore: "Noch einmal ausführen: miniclaw cron run {id}",
  isBroken: "Die Aufgabe „{id}“ lässt sich nicht aktivieren: {fault}",
  correctOrRemove:
    "Ihr Zeitplan steht in state/jobs.json; oder entferne sie und lege sie neu an",
  noMessage:
    "Die Aufgabe lässt sich nicht planen. Erwartet: eine Nachricht, gefunden: nichts",
  refused: "Die Aufgabe lässt sich nicht planen: {fault}",
  noTime:
    "erwartet: eine Zeit wie „2026-11-20T18:30“ oder „2026-11-20T18:30+01:00“, gefunden: {got}",
  pastTime:
    "erwartet: eine Zeit in der Zukunft (jetzt ist {now}), gefunden: {got}",
  noMinutes:
    "erwartet: eine ganze Zahl von Minuten von {fewest} bis {most}, gefunden: {got}",
  noFields:
    "erwartet: fünf cron-Felder wie „30 8 * * 1-5“ (Minute, Stunde, Tag, Monat, Wochentag), gefunden: {got}",
  noDay:
    "erwartet: ein Ausdruck, der auf irgendeinen Tag fällt, gefunden: {got}",
  noZone: "erwartet: eine IANA-Zeitzone wie „Europe/Paris“, gefunden: {got}",
  brokenZone: "erwartet: eine IANA-Zeitzone, gefunden: {got}",
  brokenDay:
    "erwartet: ein Zeitplan, der auf irgendeinen Tag fällt, gefunden: keiner",
};
