import type { Catalogue } from "../catalogue.ts";

/** What the gateway says of itself. */
export const gateway: Catalogue["gateway"] = {
  alreadyRuns:
    "Das Gateway kann nicht gestartet werden: Für diesen miniclaw-Ordner läuft schon eines",
  alreadyRunsAs:
    "Das Gateway kann nicht gestartet werden: Für diesen miniclaw-Ordner läuft schon eines, Prozess {pid}",
  howToEnd:
    "Wie es ihm geht, zeigt: miniclaw status. Zum Beenden: diesen Prozess stoppen",
  howToKill: "Wie es ihm geht, zeigt: miniclaw status. Zum Beenden: kill {pid}",
  isEnding: "Das Gateway kann nicht gefragt werden: Es wird gerade beendet",
  askLater: "Frag noch einmal, sobald es beendet ist oder wieder läuft",
  manyQuestions:
    "Das Gateway kann nicht gefragt werden: {most} Fragen dieses Terminals warten",
  waitForAnswer: "Warte auf eine Antwort",
};
