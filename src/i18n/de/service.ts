import type { Catalogue } from "../catalogue.ts";

/** What `miniclaw service` says. */
export const service: Catalogue["service"] = {
  written: "Die Unit wurde geschrieben: {path}",
  replaced: "Die Unit wurde auf den neuesten Stand gebracht: {path}",
  unchanged: "Die Unit ist auf dem neuesten Stand: {path}",
  runs: "Der Dienst läuft und startet von selbst neu",
  runsNot: "Er läuft noch nicht. {why}. Danach:",
  unreached: "Dein systemd ist von hier aus nicht erreichbar",
  unreachedWhy: "Dein systemd ist von hier aus nicht erreichbar ({complaint})",
  taken:
    "Es läuft schon ein Gateway, das nicht der Dienst ist; beende es zuerst",
  linger:
    "Er endet, wenn du dich abmeldest, und startet, wenn du dich anmeldest. Damit er vom Start des Rechners an läuft: loginctl enable-linger {user}",
  unseen:
    "Der Dienst sieht {name} aus dieser Shell nicht: Trage es in die Konfiguration ein (miniclaw help service)",
  log: "Sein Log: journalctl --user -u miniclaw -f",
  writeEdited: "Die Unit wurde von Hand geändert ({path}). Neu schreiben?",
  writeForeign: "Die Unit stammt nicht von miniclaw ({path}). Neu schreiben?",
  removeEdited:
    "Die Unit wurde von Hand geändert ({path}). Trotzdem entfernen?",
  removeForeign:
    "Die Unit stammt nicht von miniclaw ({path}). Trotzdem entfernen?",
  none: "Es gibt keinen Dienst zu entfernen: {path} existiert nicht",
  removed: "Die Unit wurde entfernt: {path}",
  filesStay: "Deine Dateien bleiben in {root}",
  endIt:
    "Dein systemd ist von hier aus nicht erreichbar ({complaint}). Falls der Dienst noch läuft, beende ihn mit: systemctl --user stop {unit}",
  startFails:
    "Der Dienst lässt sich nicht starten: systemctl --user {verb} sagt {complaint}",
  seeLog: "Den Grund zeigt: journalctl --user -u miniclaw -n 30",
  badProgram:
    "Der Dienst lässt sich nicht einrichten. Erwartet: ein Programmpfad ohne Anführungszeichen und Backslashes, gefunden: {program}",
  moveProgram: "Verschiebe das Programm und versuche es noch einmal",
  notLinux:
    "Der Dienst lässt sich nicht einrichten. Erwartet: Linux mit systemd, gefunden: {os}",
  onMacos:
    "Schreibe auf macOS einen LaunchAgent (~/Library/LaunchAgents/miniclaw.plist mit RunAtLoad und KeepAlive; man launchd.plist), der dies ausführt: {command}",
  onWindows:
    "Lege unter Windows in der Aufgabenplanung eine Aufgabe an, die beim Anmelden dies ausführt: {command}",
  elsewhere: "Lass dein Init-System dies ausführen: {command}",
  noHome: "Kein Benutzerordner gefunden: HOME ist nicht gesetzt",
  setHome: "Setze HOME auf deinen Benutzerordner",
  noSystemctl:
    "Der Dienst lässt sich nicht einrichten. Erwartet: systemd, gefunden: kein systemctl",
  runGateway:
    "Lass dein Init-System oder einen Container dies ausführen: miniclaw gateway",
};
