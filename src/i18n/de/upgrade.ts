import type { Catalogue } from "../catalogue.ts";

/** What is said while the program is replaced by a newer one. */
export const upgrade: Catalogue["upgrade"] = {
  cannot: "Upgrade nicht möglich: {reason}",
  cannotAt: "Upgrade von {path} nicht möglich: {reason}",
  cannotBack: "Zurückkehren nicht möglich: {reason}",
  oneOf:
    "„--{other}“ geht nicht zusammen mit „--{one}“: erwartet war eines davon",
  unchanged: "Nichts wurde geändert",
  nothing: "nichts",
  newFormat:
    "erwartet war ein Verzeichnis im Format {known}, es hat Format {found}",
  newFormatHint:
    "Diese Version ist zu alt, um es zu lesen: installiere die neue mit install.sh",
  noIndex:
    "erwartet war ein Verzeichnis der Versionen unter {url}, dort ist etwas anderes",
  checkAddress:
    "Prüfe, ob die Adresse stimmt: miniclaw config get upgrade.index_url",
  tooMuch: "erwartet waren höchstens {most} Bytes von {url}, es kamen mehr",
  noAnswer: "erwartet war eine Antwort von {url}, es kam: {found}",
  silence: "{seconds} s lang nichts",
  notReached:
    "Nichts wurde geändert. Prüfe, ob dieser Rechner dorthin kommt, und versuch es noch einmal",
  redirects: "{url} sollte irgendwohin führen, leitet aber endlos weiter",
  unsafe:
    "erwartet war eine https-Adresse ohne Passwort darin (einfaches http nur zu diesem Rechner oder in ein privates Netz), es kam: {url}",
  noAsset:
    "erwartet war ein Programm für {target} in der Version {version}, es gibt: {others}",
  buildIt: "Nichts wurde geändert. Bau es aus den Quellen: deno task compile",
  otherEngine:
    "Für das Programm, das nicht experimentell ist: MINICLAW_ENGINE=v8 miniclaw upgrade",
  unknownEngine:
    "erwartet war v8 oder quickjs in MINICLAW_ENGINE, dort steht: {found}",
  short: "erwartet waren {size} Bytes von {file}, es kamen {found}",
  brokeOff:
    "Nichts wurde geändert. Die Verbindung brach ab: versuch es noch einmal",
  wrongSum: "erwartet war {file} mit der Summe {wanted}, sie ist {found}",
  tampered:
    "Nichts wurde geändert. Versuch es noch einmal; bleibt es so, ist die Version fehlerhaft, oder jemand fälscht sie",
  notPacked:
    "erwartet war ein mit gzip gepacktes Programm, es ist eine andere Datei",
  wrongSize:
    "erwartet war ein Programm von {size} Bytes, es hat eine andere Größe",
  wontStart:
    "erwartet war ein Programm, das hier startet und „{wanted}“ sagt, es kam: {found}",
  noLeave: "in {folder} muss geschrieben werden dürfen, das ist nicht erlaubt",
  noLeaveHint:
    "Starte es als Besitzer dieses Ordners, oder installiere ein eigenes miniclaw: install.sh legt es in ~/.local/bin",
  busy: "ein anderes Upgrade ist gerade dabei",
  waitHint: "Warte, bis es fertig ist",
  noPrevious: "erwartet war die vorige Version als {path}, es gibt keine",
  keptBy: "Dort aufbewahrt wird sie von: miniclaw upgrade",
  brokenPrevious: "{path} sollte seine Version sagen, es kam: {found}",
  fromSources:
    "erwartet war ein fertiges Programm, hier startet Deno miniclaw aus den Quellen",
  pull: "Hier geht es so: git -C {folder} pull",
  reload: "Hier geht es so: deno run -A -r {module}",
  fetchSources:
    "Hol die Quellen neu von {url}; für einen Container sein neues Image",
  older:
    "erwartet war eine neuere Version als {current}, die neueste ist {version}",
  downgradeHint:
    "Um trotzdem zu ihr zurückzukehren: miniclaw upgrade --downgrade",
  upToDate: "Das ist miniclaw {version}, die neueste Version: nichts zu tun",
  ahead:
    "Das ist miniclaw {current}; die neueste veröffentlichte Version ist {version}",
  available: "Das ist miniclaw {current}; es gibt {version}",
  toTake: "Um sie zu nehmen: miniclaw upgrade",
  fetching: "miniclaw {version} ({size}) wird geladen, für {current}…",
  backedUp: "Dein Ordner wurde gesichert: {path}",
  inPlace: "miniclaw {version} ist an seinem Platz: {path}",
  kept:
    "Die vorige Version bleibt erhalten; um zurückzukehren: miniclaw upgrade --rollback",
  wontStartHint: "Falls die neue gar nicht erst startet: {command}",
  rolledBack: "miniclaw {version} ist wieder da: {path}",
  otherKept: "Die andere bleibt erhalten als {path}",
  restarted: "Der Dienst wurde neu gestartet und ist bereit",
  stillOld:
    "Ein Gateway der vorigen Version läuft noch: beende es und starte es neu",
  stillOldService:
    "Der Dienst läuft noch mit der vorigen Version. Um ihn neu zu starten: systemctl --user restart miniclaw",
  unitHint:
    "Um die Unit des Dienstes auf den neuen Stand zu bringen: miniclaw service install",
  notReady:
    "miniclaw {version} ist an seinem Platz, aber der Dienst wurde nicht bereit: {reason}",
  notReadyHint:
    "Warum, zeigt: journalctl --user -u miniclaw -n 30. Um zurückzukehren: miniclaw upgrade --rollback",
};
