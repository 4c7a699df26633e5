import type { Catalogue } from "../catalogue.ts";

/** What `doctor` finds about the program and the machine it runs on. */
export const doctorMachine: Catalogue["doctorMachine"] = {
  compiled: "miniclaw {version}, ein einziges Programm mit Deno {deno}",
  bundled: "miniclaw {version} als Bündel, ausgeführt von Deno {deno}",
  fromSources: "miniclaw {version} aus den Quellen, ausgeführt von Deno {deno}",
  denoTooOld:
    "miniclaw {version} braucht Deno {oldest} oder neuer, dies ist {deno}",
  upgradeDeno: "Bring es auf den neuesten Stand mit: deno upgrade",
  permissionsRight:
    "Deno hält diesen Prozess von nativen Bibliotheken und Programmen wie rm und sudo fern",
  permissionsWide: "Deno lässt diesen Prozess alles tun, wie mit deno run -A",
  permissionsMissing: "Deno verwehrt diesem Prozess, was er braucht: {names}",
  narrow:
    "Schränke es ein mit: deno task install (oder starte mit deno task miniclaw)",
  startRightly: "Starte es mit: deno task miniclaw",
  sandboxHolds:
    "Werkzeuge laufen in Prozessen, die nur dürfen, was sie brauchen",
  sandboxLeaks:
    "der Prozess eines Werkzeugs konnte {path} lesen, was er nicht darf",
  reportLeak: "Benutze miniclaw so nicht; bitte melde es",
  jailHolds: "Programme laufen in bubblewrap, mit Grenzen",
  jailUnlimited: "Programme laufen in bubblewrap, ohne Grenzen: prlimit fehlt",
  jailOff: 'Programme laufen ohne Gefängnis: "tools.exec.isolation" ist "none"',
  turnJailOn:
    "Sperre sie in eines: miniclaw config set tools.exec.isolation auto",
  noPrograms: "es läuft kein Programm: {reason}",
  plainPrograms: "nur einfache Programme laufen: {reason}",
  execOff: 'es läuft kein Programm: "tools.exec.enabled" ist false',
  bubblewrapMissing: "bubblewrap (bwrap) ist nicht installiert",
  bubblewrapLinux: "bubblewrap gibt es nur für Linux",
  allowNamespaces:
    "Das System verwehrt miniclaw User-Namespaces: Erlaube sie (Ubuntu: kernel.apparmor_restrict_unprivileged_userns; ein Container: seine Einstellungen)",
  installWith: "Installiere es mit: {command}",
  installPackage:
    "Installiere das Paket {name} mit der Paketverwaltung deines Systems",
  diskNone: "{path} gibt es noch nicht, um hineinzuschreiben",
  diskWritable: "{path} ist beschreibbar",
  diskFree: "{size} sind frei",
  diskLow: "nur {size} sind frei für {path}",
  freeSome: "Schaffe Platz",
  memoryUnknown: "dieses System sagt nicht, wie viel frei ist",
  memoryEnough:
    "{free} von {total} sind frei; ein Gateway braucht etwa {needed}",
  memoryWithGateway: "{free} von {total} sind frei; das Gateway braucht {used}",
  memoryLow:
    "nur {free} von {total} sind frei; ein Gateway braucht etwa {needed}",
  memoryCapped:
    "dieser Prozess darf höchstens {limit} belegen; ein Gateway braucht etwa {needed}",
  memoryNoSwap:
    "{free} von {total} sind frei, und es gibt keinen Swap: Ein einziges großes Programm kann das Gateway das Leben kosten",
  endOthers:
    "Beende, was du nicht brauchst, oder sorge für mehr Speicher oder Swap",
  raiseLimit:
    "Erhöhe die Grenze des Containers (--memory) oder des Dienstes (MemoryMax=)",
  addSwap:
    "Richte Swap ein, komprimiert im Speicher, denn SD-Karten nutzen sich ab.",
  clockRight: "sie geht richtig, Zeitzone {zone}",
  clockAlone: "{time} UTC, Zeitzone {zone}; mit keiner anderen Uhr verglichen",
  clockFast: {
    one:
      "sie geht {count} Minute vor: Erinnerungen und Zertifikate hängen von ihr ab",
    other:
      "sie geht {count} Minuten vor: Erinnerungen und Zertifikate hängen von ihr ab",
  },
  clockSlow: {
    one:
      "sie geht {count} Minute nach: Erinnerungen und Zertifikate hängen von ihr ab",
    other:
      "sie geht {count} Minuten nach: Erinnerungen und Zertifikate hängen von ihr ab",
  },
  clockLost:
    "sie zeigt {time}, was lange her ist: Erinnerungen und Zertifikate hängen von ihr ab",
  zoneUnset:
    '"agent.timezone" ist nicht gesetzt, und dieser Rechner läuft auf UTC: Zeiten gelten darin',
  setZone: "Setze deine mit: {command}",
  setClock:
    "Stelle sie nach dem Netz: timedatectl set-ntp true, oder in den Einstellungen deines Systems",
};
