import type { Catalogue } from "../catalogue.ts";

/** What can be wrong with a skill. */
export const skillFaults: Catalogue["skillFaults"] = {
  unfit: "«{field}» debe ser {rule}, se encontró {got}",
  nameRule:
    "un nombre de 1 a {most} letras minúsculas a-z, cifras y guiones sueltos",
  descriptionRule: "una descripción de 1 a {most} caracteres",
  compatibilityRule: "un texto de 1 a {most} caracteres",
  textRule: "un texto",
  mapRule: "un mapa de nombres y valores",
  toolsRule: "una lista de nombres, o un texto que los separe con espacios",
  folderRule: "el de la carpeta, «{folder}»",
  none: "ninguno",
  nothing: "nada",
  characters: { one: "1 carácter", other: "{count} caracteres" },
  passedOver: "«{field}» no es un campo del formato y se pasa por alto",
  noInstructions: "No tiene instrucciones debajo de su frontmatter",
  manyLines:
    "Tiene {lines} líneas; a partir de {most}, pon los detalles en archivos aparte",
  noFrontmatter:
    "se esperaba un frontmatter entre dos líneas «---» al principio",
  noYaml: "se esperaba YAML en el frontmatter, se encontró: {reason}",
  noYamlAt:
    "se esperaba YAML en el frontmatter, se encontró: {reason} en la línea {line}",
  noFields: "se esperaban «name» y «description» en el frontmatter",
  leadsOut:
    "se esperaba en la carpeta de habilidades, se encontró un enlace que lleva fuera",
  noPlainFile: "SKILL.md debe ser un archivo",
  tooManyBytes: "se esperaban {most} bytes como máximo, se encontraron {size}",
  noFile: "no hay ningún archivo",
  or: "{first} o {second}",
  and: "{first} y {second}",
  needsProgram: "el programa {name}",
  needsOneOf: "uno de los programas {names}",
  needsVariable: "la variable de entorno {name}",
  nameTakenToCreate:
    "No se puede crear la habilidad «{name}»: se esperaba un nombre nuevo, se encontró el de otra habilidad",
  nameTakenToAdd:
    "No se puede añadir la habilidad «{name}»: se esperaba un nombre nuevo, se encontró el de otra habilidad",
  chooseName: "Elige otro nombre, o borra antes la habilidad anterior",
  cannotReadBroken: "No se puede leer la habilidad «{name}»: {reason}",
  cannotReadOff: "No se puede leer la habilidad «{name}»: está desactivada",
  cannotReadUnknown:
    "No se puede leer la habilidad «{name}»: no hay ninguna con ese nombre",
  cannotDeleteOff: "No se puede borrar la habilidad «{name}»: está desactivada",
  cannotDeleteBuiltIn:
    "No se puede borrar la habilidad «{name}»: forma parte de miniclaw",
  cannotDeleteUnknown:
    "No se puede borrar la habilidad «{name}»: no hay ninguna con ese nombre",
  correctIt: "Corrige skills/{name}/SKILL.md",
  renameFolder: "La carpeta skills/.{name} se puede renombrar o borrar a mano",
  deleteFolder: "La carpeta skills/.{name} se puede borrar a mano",
  replaceBuiltIn:
    "Una habilidad propia con ese nombre ocupa su lugar, y una carpeta vacía skills/.{name} la desactiva",
  skillsAre: "Las habilidades son: {names}",
  noSkills: "Aún no hay habilidades",
  noHashes:
    "No se puede leer {path}: se esperaban los hashes de las habilidades",
  deleteHashes:
    "Borra ese archivo: los cambios en las habilidades añadidas dejarán de notarse hasta que se añadan de nuevo",
};
