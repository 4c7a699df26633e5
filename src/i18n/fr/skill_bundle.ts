import type { Catalogue } from "../catalogue.ts";

/** Why the files of a skill from elsewhere are refused. */
export const skillBundle: Catalogue["skillBundle"] = {
  longPath:
    "Impossible d’ajouter le fichier {path}. Attendu : {characters} caractères et {steps} niveaux au plus",
  oddPath:
    "Impossible d’ajouter le fichier {path}. Attendu : un chemin simple sous le dossier de la compétence",
  refused: "Impossible d’ajouter la compétence. Attendu : {expected}",
  tooManyFiles: "{most} fichiers au plus, reçu : davantage",
  tooManyBytes: "{size} au plus, reçu : davantage",
  pathTwice: "chaque chemin une seule fois, reçu : {path} en double",
  noSkillFolder: "un dossier contenant SKILL.md, reçu : un dossier sans",
  nameOwnFolder:
    "Indiquez le dossier de la compétence, pas celui qui l’entoure",
  noPlainFile:
    "de simples fichiers, reçu : un lien ou un périphérique : {path}",
  link: "de simples fichiers, reçu : un lien : {path}",
  device: "de simples fichiers, reçu : un périphérique : {path}",
  largeFile: "un fichier plus petit, reçu : {path}",
  brokenGzip: "un fichier gzip intact, reçu : un fichier abîmé",
  unpacksTooLarge:
    "une archive plus petite, reçu : une archive trop grande une fois décompressée",
  webPage: "un SKILL.md ou une archive, reçu : une page web",
  lookForFile:
    "Cherchez-y le fichier lui-même, par exemple un lien nommé Raw ou Download",
  otherFile:
    "un SKILL.md ou une archive .zip, .tar ou .tar.gz, reçu : un autre fichier",
  password: "une archive sans mot de passe",
  packing: "des fichiers compressés avec deflate, reçu : la méthode {method}",
  brokenFile: "une archive zip intacte, reçu : {path} abîmé",
  brokenZip: "une archive zip intacte, reçu : une archive abîmée",
  brokenTar: "une archive tar intacte, reçu : une archive abîmée",
  largeTar: "une archive de petits fichiers",
  noSkill: "une archive contenant SKILL.md, reçu : une archive sans",
  manySkills: "une archive d’une seule compétence, reçu : {number} : {names}",
  unpackIt: "Décompressez-la et ajoutez le dossier de celle que vous voulez",
};
