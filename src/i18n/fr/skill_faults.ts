import type { Catalogue } from "../catalogue.ts";

/** What can be wrong with a skill. */
export const skillFaults: Catalogue["skillFaults"] = {
  unfit: "« {field} » doit être {rule}, reçu : {got}",
  nameRule:
    "un nom de 1 à {most} lettres minuscules a-z, chiffres et traits d’union isolés",
  descriptionRule: "une description de 1 à {most} caractères",
  compatibilityRule: "un texte de 1 à {most} caractères",
  textRule: "un texte",
  mapRule: "une table de noms et de valeurs",
  toolsRule: "une liste de noms, ou un texte où des espaces les séparent",
  folderRule: "celui du dossier, « {folder} »",
  none: "aucun",
  nothing: "rien",
  characters: { one: "{count} caractère", other: "{count} caractères" },
  passedOver: "« {field} » n’est pas un champ du format et est ignoré",
  noInstructions: "Elle n’a pas d’instructions sous son en-tête (frontmatter)",
  manyLines:
    "Elle a {lines} lignes ; au-delà de {most}, mettez les détails dans des fichiers à côté",
  noFrontmatter:
    "attendu : un en-tête (frontmatter) entre deux lignes « --- » au début",
  noYaml: "attendu : du YAML dans le frontmatter, reçu : {reason}",
  noYamlAt:
    "attendu : du YAML dans le frontmatter, reçu : {reason}, ligne {line}",
  noFields: "attendu : « name » et « description » dans le frontmatter",
  leadsOut:
    "attendu : dans le dossier des compétences, reçu : un lien qui mène au-dehors",
  noPlainFile: "SKILL.md doit être un fichier",
  tooManyBytes: "attendu : {most} octets au plus, reçu : {size}",
  noFile: "il n’y a pas de fichier",
  or: "{first} ou {second}",
  and: "{first} et {second}",
  needsProgram: "le programme {name}",
  needsOneOf: "l’un des programmes {names}",
  needsVariable: "la variable d’environnement {name}",
  nameTakenToCreate:
    "Impossible de créer la compétence « {name} ». Attendu : un nouveau nom, reçu : celui d’une autre compétence",
  nameTakenToAdd:
    "Impossible d’ajouter la compétence « {name} ». Attendu : un nouveau nom, reçu : celui d’une autre compétence",
  chooseName:
    "Choisissez un autre nom, ou supprimez d’abord l’ancienne compétence",
  cannotReadBroken: "Impossible de lire la compétence « {name} » : {reason}",
  cannotReadOff:
    "Impossible de lire la compétence « {name} » : elle est désactivée",
  cannotReadUnknown:
    "Impossible de lire la compétence « {name} » : il n’y en a pas de ce nom",
  cannotDeleteOff:
    "Impossible de supprimer la compétence « {name} » : elle est désactivée",
  cannotDeleteBuiltIn:
    "Impossible de supprimer la compétence « {name} » : elle fait partie de miniclaw",
  cannotDeleteUnknown:
    "Impossible de supprimer la compétence « {name} » : il n’y en a pas de ce nom",
  correctIt: "Corrigez skills/{name}/SKILL.md",
  renameFolder:
    "Le dossier skills/.{name} peut être renommé ou supprimé à la main",
  deleteFolder: "Le dossier skills/.{name} peut être supprimé à la main",
  replaceBuiltIn:
    "Une compétence personnelle de ce nom prend sa place, et un dossier vide skills/.{name} la désactive",
  skillsAre: "Les compétences sont : {names}",
  noSkills: "Il n’y a pas encore de compétences",
  noHashes:
    "Impossible de lire {path}. Attendu : les empreintes des compétences",
  deleteHashes:
    "Supprimez ce fichier : les modifications des compétences ajoutées ne seront plus remarquées, jusqu’à ce qu’elles soient ajoutées de nouveau",
};
