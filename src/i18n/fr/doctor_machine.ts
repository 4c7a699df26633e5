import type { Catalogue } from "../catalogue.ts";

/** What `doctor` finds about the program and the machine it runs on. */
export const doctorMachine: Catalogue["doctorMachine"] = {
  compiled: "miniclaw {version}, un seul exécutable avec Deno {deno}",
  bundled: "miniclaw {version}, en paquet, exécuté par Deno {deno}",
  fromSources:
    "miniclaw {version}, depuis ses sources, exécuté par Deno {deno}",
  denoTooOld:
    "miniclaw {version} demande Deno {oldest} ou plus récent, celui-ci est {deno}",
  upgradeDeno: "Mettez-le à jour avec : deno upgrade",
  permissionsRight:
    "Deno tient ce processus à l’écart des bibliothèques natives et de programmes comme rm et sudo",
  permissionsWide:
    "Deno laisse tout faire à ce processus, comme avec deno run -A",
  permissionsMissing:
    "Deno refuse à ce processus ce dont il a besoin : {names}",
  narrow:
    "Restreignez-le avec : deno task install (ou lancez-le avec deno task miniclaw)",
  startRightly: "Lancez-le avec : deno task miniclaw",
  sandboxHolds:
    "les outils s’exécutent dans des processus qui n’ont que les droits nécessaires",
  sandboxLeaks:
    "le processus d’un outil a pu lire {path}, ce qui lui est interdit",
  reportLeak: "N’utilisez pas miniclaw ainsi ; merci de le signaler",
  jailHolds: "les programmes s’exécutent dans bubblewrap, avec des limites",
  jailUnlimited:
    "les programmes s’exécutent dans bubblewrap, sans limites : prlimit est absent",
  jailOff:
    'les programmes s’exécutent hors de toute prison : "tools.exec.isolation" vaut "none"',
  turnJailOn: "Enfermez-les : miniclaw config set tools.exec.isolation auto",
  noPrograms: "aucun programme ne s’exécute : {reason}",
  plainPrograms: "seuls les programmes simples s’exécutent : {reason}",
  execOff: 'aucun programme ne s’exécute : "tools.exec.enabled" vaut false',
  bubblewrapMissing: "bubblewrap (bwrap) n’est pas installé",
  bubblewrapLinux: "bubblewrap n’existe que pour Linux",
  allowNamespaces:
    "Le système refuse les espaces de noms utilisateur à miniclaw : autorisez-les (Ubuntu : kernel.apparmor_restrict_unprivileged_userns ; un conteneur : ses réglages)",
  installWith: "Installez-le avec : {command}",
  installPackage:
    "Installez le paquet {name} avec le gestionnaire de paquets de votre système",
  diskNone: "{path} n’existe pas encore, rien à y écrire",
  diskWritable: "{path} est accessible en écriture",
  diskFree: "{size} sont libres",
  diskLow: "seulement {size} sont libres pour {path}",
  freeSome: "Libérez de la place",
  memoryUnknown: "ce système ne dit pas combien est libre",
  memoryEnough:
    "{free} sur {total} sont libres ; une passerelle prend environ {needed}",
  memoryWithGateway:
    "{free} sur {total} sont libres ; la passerelle prend {used}",
  memoryLow:
    "seulement {free} sur {total} sont libres ; une passerelle prend environ {needed}",
  memoryCapped:
    "ce processus peut utiliser {limit} au plus ; une passerelle prend environ {needed}",
  memoryNoSwap:
    "{free} sur {total} sont libres, et il n’y a pas de swap : un seul gros programme peut faire tuer la passerelle",
  endOthers:
    "Arrêtez ce dont vous n’avez pas besoin, ou ajoutez de la mémoire ou du swap",
  raiseLimit:
    "Relevez la limite du conteneur (--memory) ou du service (MemoryMax=)",
  addSwap: "Ajoutez du swap, compressé en mémoire, car les cartes SD s’usent.",
  clockRight: "elle est à l’heure, fuseau {zone}",
  clockAlone: "{time} UTC, fuseau {zone} ; comparée à aucune autre horloge",
  clockFast: {
    one:
      "elle avance de {count} minute : les rappels et les certificats en dépendent",
    other:
      "elle avance de {count} minutes : les rappels et les certificats en dépendent",
  },
  clockSlow: {
    one:
      "elle retarde de {count} minute : les rappels et les certificats en dépendent",
    other:
      "elle retarde de {count} minutes : les rappels et les certificats en dépendent",
  },
  clockLost:
    "elle indique {time}, un passé lointain : les rappels et les certificats en dépendent",
  zoneUnset:
    '"agent.timezone" n’est pas défini, et cette machine est en UTC : les heures s’entendent ainsi',
  setZone: "Indiquez le vôtre avec : {command}",
  setClock:
    "Réglez-la par le réseau : timedatectl set-ntp true, ou les réglages de votre système",
};
