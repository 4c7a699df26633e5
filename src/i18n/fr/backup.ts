import type { Catalogue } from "../catalogue.ts";

/** What is said of backups and of putting them back. */
export const backup: Catalogue["backup"] = {
  made: "Sauvegarde écrite dans {path} ({size})",
  holds: "Contenu : {content}",
  workspaceFiles: {
    one: "{count} fichier de l’espace de travail",
    other: "{count} fichiers de l’espace de travail",
  },
  stateFiles: {
    one: "{count} fichier d’état",
    other: "{count} fichiers d’état",
  },
  withKeys:
    "Vos clés y sont, les notes et les conversations telles quelles : gardez-la là où vous seul pouvez la lire",
  withoutKeys:
    "Les clés de la configuration n’y sont pas ; les notes et les conversations y sont telles quelles, avec tout ce qui s’y est dit",
  leftOutValue: "Omis : la valeur de {key}",
  leftOut: "Omis : {path} ({why})",
  aLink: "un lien",
  nameIsNoText: "son nom n’est pas du texte",
  deletedOld: "Ancienne sauvegarde supprimée : {path}",
  putBack: "Pour la restaurer : miniclaw restore {path}",
  keepNeedsFolder:
    "« --keep » inutilisable. Attendu : un dossier de sauvegardes, reçu : un nom de fichier",
  inWorkspace:
    "Impossible d’écrire la sauvegarde {path}. Attendu : un endroit hors de l’espace de travail",
  agentCouldRead: "L’agent pourrait y lire vos clés. Indiquez un autre dossier",
  noFolder:
    "Impossible d’écrire la sauvegarde {path} : le dossier {folder} n’existe pas",
  makeFolder: "Créez-le d’abord : mkdir -p {folder}",
  taken:
    "Impossible d’écrire la sauvegarde {path}. Attendu : un nouveau fichier, reçu : un fichier qui existe",
  nameAnother: "Indiquez un autre fichier : miniclaw backup PATH",
  noHome:
    "Impossible de sauvegarder {root}. Attendu : un dossier de miniclaw, reçu : rien à garder",
  beginOne: "Pour en créer un : miniclaw onboard",
  tooMany:
    "Sauvegarde impossible. Attendu : {most} fichiers au plus, reçu : davantage",
  keepOutside: "N’en gardez pas autant dans l’espace de travail",
  tooLarge:
    "Impossible de sauvegarder {path}. Attendu : moins de 8 Gio, et 64 Gio en tout",
  keepSuchOutside: "Gardez de tels fichiers hors de l’espace de travail",
  brokenConfig:
    "Impossible d’omettre les secrets de {path}. Attendu : du JSON, reçu : autre chose",
  correctConfig: "Corrigez le fichier, voir : miniclaw config show",
  restored: "{root} restauré : {content}",
  asItWas: "Il est tel qu’il était le {moment} UTC, de miniclaw {version}",
  kept: "Ce qui était {was} est gardé dans {is}",
  valueMissing: "Absent de la sauvegarde : miniclaw config set {key} -",
  seeDoctor: "Pour vérifier que tout va bien : miniclaw doctor",
  startAgain:
    "Puis redémarrez : miniclaw gateway, ou systemctl --user start miniclaw",
  gatewayRuns: "Impossible de restaurer dans {root} : une passerelle y tourne",
  endFirst: "Arrêtez-la d’abord (systemctl --user stop miniclaw, ou Ctrl-C)",
  noFile: "Impossible de restaurer {path} : ce fichier n’existe pas",
  notAFile: "Impossible de restaurer {path}. Attendu : un fichier",
  nameBackup: "Indiquez un fichier créé par : miniclaw backup",
  homeExists:
    "Impossible de restaurer dans {root}. Attendu : un dossier de miniclaw vide, reçu : {there}",
  addForce:
    "Pour mettre la sauvegarde à sa place, et garder de côté ce qui s’y trouve, ajoutez --force. Pour un autre dossier, définissez MINICLAW_HOME",
  restoring:
    "Impossible d’utiliser {root} : une sauvegarde y est en cours de restauration",
  waitForIt: "Attendez que ce soit terminé, et réessayez",
  refused: "Restauration impossible : {fault}",
  takeAnother: "Rien n’a été modifié. Prenez une autre sauvegarde",
  newerFormat:
    "attendu : une sauvegarde au format {format}, reçu : une au format {got}",
  needsNewer:
    "Un miniclaw plus récent l’a créée : restaurez-la avec cette version",
  tooManyBytes: "attendu : une sauvegarde plus petite, reçu : davantage",
  tooManyFiles: "attendu : {most} fichiers au plus, reçu : davantage",
  strayPath: "attendu : des chemins dans le dossier de miniclaw, reçu : {path}",
  doublePath: "attendu : chaque chemin une seule fois, reçu : {path} encore",
  brokenManifest:
    "attendu : une sauvegarde au manifeste intact, reçu : un manifeste abîmé",
  changedManifest:
    "attendu : un manifeste avec sa somme d’origine, reçu : un manifeste modifié",
  linkInside:
    "attendu : seulement des fichiers ordinaires, reçu : un lien ou un périphérique : {path}",
  missing: "attendu : tout ce que liste son manifeste, manque : {path}",
  otherArchive:
    "attendu : une sauvegarde créée par miniclaw, reçu : une autre archive",
  moreBehind: "attendu : rien après la fin de l’archive, reçu : davantage",
  changedFile:
    "attendu : des fichiers avec leur somme d’origine, reçu : {path} modifié",
  unlistedFile:
    "attendu : chaque fichier une fois et tel que le liste le manifeste, reçu : {path}",
  brokenGzip:
    "attendu : une archive .tar.gz entière, reçu : un fichier abîmé ou d’un autre type",
  brokenTar: "attendu : une archive tar entière, reçu : une archive abîmée",
  largeTar: "attendu : une archive de petits fichiers",
};
