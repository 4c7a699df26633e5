import type { Catalogue } from "../catalogue.ts";

/** What is said while the program is replaced by a newer one. */
export const upgrade: Catalogue["upgrade"] = {
  cannot: "Mise à niveau impossible : {reason}",
  cannotAt: "Impossible de mettre à niveau {path} : {reason}",
  cannotBack: "Retour en arrière impossible : {reason}",
  oneOf:
    "Impossible d’utiliser « --{other} » avec « --{one} » : un seul des deux est attendu",
  unchanged: "Rien n’a été modifié",
  nothing: "rien",
  newFormat: "index au format {known} attendu, format {found} reçu",
  newFormatHint:
    "Cette version est trop ancienne pour le lire : installez la nouvelle avec install.sh",
  noIndex: "index des versions attendu à {url}, autre chose reçu",
  checkAddress: "Vérifiez l’adresse : miniclaw config get upgrade.index_url",
  tooMuch: "au plus {most} octets attendus de {url}, davantage reçus",
  noAnswer: "réponse attendue de {url}, reçu : {found}",
  silence: "rien pendant {seconds} s",
  notReached:
    "Rien n’a été modifié. Vérifiez que cette machine y accède, puis réessayez",
  redirects: "{url} devait mener quelque part, mais redirige sans fin",
  unsafe:
    "adresse https sans mot de passe attendue (http simple seulement vers cette machine ou un réseau privé), reçu : {url}",
  noAsset:
    "exécutable pour {target} attendu dans la version {version}, reçu : {others}",
  buildIt:
    "Rien n’a été modifié. Compilez-le depuis les sources : deno task compile",
  otherEngine:
    "Pour celui qui n’est pas expérimental : MINICLAW_ENGINE=v8 miniclaw upgrade",
  unknownEngine: "v8 ou quickjs attendu dans MINICLAW_ENGINE, reçu : {found}",
  short: "{size} octets de {file} attendus, {found} reçus",
  brokeOff: "Rien n’a été modifié. La connexion a été coupée : réessayez",
  wrongSum: "{file} attendu avec la somme {wanted}, reçu : {found}",
  tampered:
    "Rien n’a été modifié. Réessayez ; si cela persiste, la version est défectueuse ou quelqu’un la falsifie",
  notPacked: "exécutable compressé par gzip attendu, autre fichier reçu",
  wrongSize: "exécutable de {size} octets attendu, autre taille reçue",
  wontStart:
    "exécutable qui démarre ici et dit « {wanted} » attendu, reçu : {found}",
  noLeave: "droit d’écrire dans {folder} attendu, refusé",
  noLeaveHint:
    "Lancez-le en tant que propriétaire de ce dossier, ou installez votre propre miniclaw : install.sh le place dans ~/.local/bin",
  busy: "une autre mise à niveau est en cours",
  waitHint: "Attendez qu’elle soit terminée",
  noPrevious: "version précédente attendue dans {path}, introuvable",
  keptBy: "C’est miniclaw upgrade qui l’y conserve",
  brokenPrevious: "{path} devait dire sa version, reçu : {found}",
  fromSources:
    "exécutable attendu, or Deno lance ici miniclaw depuis ses sources",
  pull: "Ici, cela se fait par : git -C {folder} pull",
  reload: "Ici, cela se fait par : deno run -A -r {module}",
  fetchSources:
    "Récupérez à nouveau les sources sur {url} ; pour un conteneur, sa nouvelle image",
  older: "version plus récente que {current} attendue, {version} reçue",
  downgradeHint: "Pour y revenir malgré tout : miniclaw upgrade --downgrade",
  upToDate:
    "Voici miniclaw {version}, la version la plus récente : rien à faire",
  ahead:
    "Voici miniclaw {current} ; la version publiée la plus récente est {version}",
  available: "Voici miniclaw {current} ; la version {version} est disponible",
  toTake: "Pour l’installer : miniclaw upgrade",
  fetching: "Téléchargement de miniclaw {version} ({size}) pour {current}…",
  backedUp: "Votre dossier a été sauvegardé dans {path}",
  inPlace: "miniclaw {version} est en place : {path}",
  kept:
    "La version précédente est conservée ; pour y revenir : miniclaw upgrade --rollback",
  wontStartHint: "Si la nouvelle ne démarre même pas : {command}",
  rolledBack: "miniclaw {version} est de retour : {path}",
  otherKept: "L’autre est conservée dans {path}",
  restarted: "Le service a été redémarré et il est prêt",
  stillOld:
    "Une passerelle de la version précédente tourne encore : arrêtez-la, puis relancez-la",
  stillOldService:
    "Le service tourne encore avec la version précédente. Pour le redémarrer : systemctl --user restart miniclaw",
  unitHint: "Pour mettre à jour l’unité du service : miniclaw service install",
  notReady:
    "miniclaw {version} est en place, mais le service n’est pas devenu prêt : {reason}",
  notReadyHint:
    "Pour savoir pourquoi : journalctl --user -u miniclaw -n 30. Pour revenir en arrière : miniclaw upgrade --rollback",
};
