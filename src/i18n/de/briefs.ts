import type { Catalogue } from "../catalogue.ts";

/** What the help says of each command, option and argument, in one line. */
export const briefs: Catalogue["briefs"] = {
  globalConfig: "Diese Konfigurationsdatei verwenden",
  globalModel: "Dieses Modell verwenden",
  globalVerbose: "Jeden Schritt auf stderr melden",
  globalFormat: "Ergebnisse für Menschen (text) oder Programme (json) ausgeben",
  globalHelp: "Hilfe anzeigen",
  globalVersion: "Version anzeigen",
  miniclaw: "Ein persönlicher KI-Agent, der auf deinem eigenen Rechner lebt",
  onboard: "miniclaw einrichten: ein Modell, Telegram, deine Zeitzone",
  onboardYes: "Nichts fragen: Vorgaben und Umgebungsvariablen übernehmen",
  onboardForce:
    "Die Konfiguration neu schreiben; die alte bleibt daneben erhalten",
  agent: "Den Agenten einmal fragen (-m) oder im Terminal mit ihm chatten",
  agentMessage: "Die Nachricht; ohne sie die Standardeingabe oder ein Chat",
  agentSession: "Die Unterhaltung, die weitergeht („default“)",
  agentShowContext:
    "Teil für Teil ausgeben, was gesendet würde; nichts wird gesendet oder geändert",
  gateway: "Den Dienst starten: Kanäle, geplante Aufgaben, HTTP",
  gatewayHost: "Die Adresse, auf der gelauscht wird (gateway.host)",
  gatewayPort:
    "Der Port, auf dem gelauscht wird (gateway.port); 0 nimmt irgendeinen freien",
  service: "Das Gateway mit systemd am Laufen halten (Linux)",
  serviceInstall:
    "Das Gateway von systemd betreiben und bei Bedarf neu starten lassen",
  serviceInstallForce:
    "Auch wenn die Unit von Hand geändert wurde oder nicht von miniclaw stammt",
  serviceUninstall:
    "Den Dienst beenden und seine Unit entfernen; deine Dateien bleiben",
  servicePrint: "Die Unit ausgeben, die install schreiben würde",
  memory: "Lesen, durchsuchen und schreiben, was der Agent sich merkt",
  memoryRead: "Eine Notiz unverändert ausgeben",
  memoryReadTodayLong: "Die Notiz von heute oder MEMORY.md, das bleibt",
  memoryAppend: "Einer Notiz einen Eintrag hinzufügen",
  memoryAppendContent: "Der Text; - liest die Standardeingabe",
  memoryWrite: "MEMORY.md ersetzen; die alte Fassung bleibt in state/trash",
  memoryRecent: "Die Notizen der letzten Tage ausgeben, die neueste zuerst",
  memoryRecentDays: "Wie viele Tage, heute mitgezählt (7)",
  memoryRank: "Die Notizen ausgeben, die am besten zu einer Frage passen",
  memoryRankQuery: "Wonach gesucht wird",
  memoryRankTop: "Wie viele höchstens (5)",
  memoryEdit:
    "MEMORY.md oder die Notiz von heute in $VISUAL oder $EDITOR öffnen",
  memoryForget:
    "Einträge entfernen, die alle gesuchten Wörter enthalten; fragt vorher",
  memoryForgetQuery: "Die Wörter, die sie enthalten",
  memoryForgetYes: "Nicht fragen",
  skills:
    "Auflisten, prüfen, hinzufügen und entfernen, was der Agent gelernt hat",
  skillsList: "Die Skills und ihren jeweiligen Zustand auflisten",
  skillsShow:
    "Einen Skill ausgeben: was er braucht, seine Dateien, seine Anleitung",
  skillsShowName: "Wie „skills list“ ihn zeigt",
  skillsValidate:
    "Alle Mängel am Ordner oder an der SKILL.md eines Skills nennen",
  skillsValidatePath: "Der Ordner oder die SKILL.md darin",
  skillsAdd:
    "Zeigen, was ein Skill von anderswo tun darf, nachfragen und ihn hinzufügen",
  skillsAddPathOrUrl:
    "Ein Ordner, eine SKILL.md, ein .zip oder .tar.gz oder dessen https-Adresse",
  skillsRemove: "Einen Skill nach state/trash verschieben",
  cron: "Den Agenten später etwas tun lassen, einmal oder immer wieder",
  cronList: "Die Aufgaben auflisten, die nächste fällige zuerst",
  cronAdd: "Eine Aufgabe hinzufügen",
  cronAddAt: "Einmal, am 2026-12-24T18:00 (oder …+01:00, …Z)",
  cronAddEvery: "Alle N Minuten, mindestens 2",
  cronAddCron: "Nach dem Kalender: Minute Stunde Tag Monat Wochentag",
  cronAddZone: "Die Zeitzone von T oder EXPR (agent.timezone)",
  cronAddChat: "Der Chat, zu dem sie gehört (cli:default)",
  cronAddText: "Den Text unverändert senden, ohne das Modell zu fragen",
  cronAddMissed:
    "Nach verpassten Läufen: einmal nachholen oder auslassen (once)",
  cronAddMessage: "Was dem Agenten gesagt wird; - liest die Standardeingabe",
  cronRemove: "Eine Aufgabe entfernen",
  cronRemoveId: "Wie „cron list“ sie zeigt, etwa k3m9q",
  cronEnable:
    "Eine Aufgabe wieder auslösen lassen, ab ihrem nächsten Zeitpunkt",
  cronDisable: "Eine Aufgabe ruhen lassen, bis sie wieder aktiviert wird",
  cronRun: "Eine Aufgabe jetzt einmal auslösen, unabhängig von ihrem Zeitplan",
  sessions: "Unterhaltungen auflisten, anzeigen und löschen",
  sessionsList: "Die Unterhaltungen auflisten, die zuletzt benutzte zuerst",
  sessionsShow: "Eine Unterhaltung ausgeben",
  sessionsShowId: "Wie „sessions list“ sie zeigt, etwa cli_default",
  sessionsDelete: "Eine Unterhaltung löschen",
  config: "Die Konfiguration ansehen und ändern",
  configShow: "Die geltende Konfiguration ausgeben, Geheimnisse verdeckt",
  configGet: "Einen Wert ausgeben",
  configGetKey: "Zum Beispiel agent.model",
  configSet: "Einen Wert in der Datei ändern",
  configSetValue:
    "Der Wert; - liest ihn von der Standardeingabe, ohne ihn zu zeigen",
  configPath: "Ausgeben, wo die Konfiguration liegt",
  web:
    "Die Seite des Agenten im Browser öffnen, angemeldet über einen einmaligen Link",
  webNoOpen: "Nur den Link ausgeben",
  status:
    "Sagen, wie es dem laufenden Gateway geht: Kanäle, Modell, Warteschlangen, Speicher",
  doctor:
    "Die Einrichtung und die Schranken um die Werkzeuge prüfen und sagen, was zu tun ist",
  doctorFix:
    "Reparieren, was gefahrlos geht: Dateirechte, fehlende Ordner und Vorlagen",
  backup: "Konfiguration, Arbeitsbereich und Zustand in einem Archiv sichern",
  backupNoSecrets: "Schlüssel und Tokens der Konfiguration weglassen",
  backupKeep: "Alle bis auf die N neuesten Sicherungen dieses Ordners löschen",
  backupPath:
    "Eine neue Datei oder ein Ordner, in dem sie nach der Zeit (UTC) benannt wird; Vorgabe: dieser Ordner",
  upgrade:
    "Das Programm durch die neueste Version ersetzen, geprüft und umkehrbar",
  upgradeCheck: "Nur sagen, welche Version es gibt",
  upgradeRollback: "Die vorige Version zurückholen",
  upgradeDowngrade: "Auch zu einer Version, die älter ist als diese",
  upgradeNoBackup: "Den miniclaw-Ordner nicht zuerst sichern",
  upgradeNoRestart: "Den Dienst bei der Version lassen, die er ausführt",
  restore:
    "Eine Sicherung zurückspielen; geprüft wird sie, bevor etwas geschrieben wird",
  restoreForce:
    "Auch wenn ein miniclaw-Ordner da ist: Sein Inhalt bleibt in einem Unterordner erhalten",
  restorePath: "Eine Datei, die miniclaw backup geschrieben hat",
  help:
    "Hilfe zu einem Befehl oder eine Anleitung anzeigen: telegram, models, memory, skills, security, pi, service, backup, upgrade",
  helpCommand: "Ein Befehl oder eine der Anleitungen",
  version: "Version ausgeben",
  completion:
    "Ein Skript ausgeben, mit dem deine Shell Befehle und Werte ergänzt",
  completionShell: "Deine Shell",
  complete: "Für die Ergänzungsskripte ausgeben, was folgen kann",
  completeShell: "Wessen Skript fragt",
  completeWords:
    "Die bisher getippten Wörter; von bash seine Zeile und seine Worttrenner",
};
