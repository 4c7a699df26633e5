import type { Catalogue } from "../catalogue.ts";

/** What is said of backups and of putting them back. */
export const backup: Catalogue["backup"] = {
  made: "Copia de seguridad guardada en {path} ({size})",
  holds: "Contiene: {content}",
  workspaceFiles: {
    one: "{count} archivo del espacio de trabajo",
    other: "{count} archivos del espacio de trabajo",
  },
  stateFiles: {
    one: "{count} archivo de estado",
    other: "{count} archivos de estado",
  },
  withKeys:
    "Incluye tus claves, y las notas y conversaciones tal como están: guárdala donde solo tú puedas leerla",
  withoutKeys:
    "No incluye las claves de la configuración; sí las notas y conversaciones tal como están, con todo lo que se dijo en ellas",
  leftOutValue: "Omitido: el valor de {key}",
  leftOut: "Omitido: {path} ({why})",
  aLink: "un enlace",
  nameIsNoText: "su nombre no es texto",
  deletedOld: "Copia de seguridad antigua eliminada: {path}",
  putBack: "Para restaurarla: miniclaw restore {path}",
  keepNeedsFolder:
    "No se puede usar «--keep»: se esperaba una carpeta de copias de seguridad, se encontró un nombre de archivo",
  inWorkspace:
    "No se puede escribir la copia de seguridad {path}: se esperaba un lugar fuera del espacio de trabajo",
  agentCouldRead:
    "El agente podría leer en ella tus claves. Indica otra carpeta",
  noFolder:
    "No se puede escribir la copia {path}: no existe la carpeta {folder}",
  makeFolder: "Créala primero: mkdir -p {folder}",
  taken:
    "No se puede escribir la copia de seguridad {path}: se esperaba un archivo nuevo, se encontró uno que ya existe",
  nameAnother: "Indica otro archivo: miniclaw backup PATH",
  noHome:
    "No se puede copiar {root}: se esperaba una carpeta de miniclaw, no se encontró nada que guardar",
  beginOne: "Para crear una: miniclaw onboard",
  tooMany:
    "No se puede hacer la copia de seguridad: se esperaban {most} archivos como máximo, se encontraron más",
  keepOutside: "No guardes tantos dentro del espacio de trabajo",
  tooLarge:
    "No se puede copiar {path}: se esperaban menos de 8 GiB, y 64 GiB en total",
  keepSuchOutside: "Guarda esos archivos fuera del espacio de trabajo",
  brokenConfig:
    "No se pueden omitir los secretos de {path}: se esperaba JSON, se encontró otra cosa",
  correctConfig: "Corrige el archivo, consulta: miniclaw config show",
  restored: "{root} restaurado: {content}",
  asItWas: "Está como estaba el {moment} UTC, con miniclaw {version}",
  kept: "Lo que era {was} se guarda en {is}",
  valueMissing: "No está en la copia de seguridad: miniclaw config set {key} -",
  seeDoctor: "Comprueba que todo esté bien: miniclaw doctor",
  startAgain:
    "Después vuelve a arrancarlo: miniclaw gateway, o systemctl --user start miniclaw",
  gatewayRuns:
    "No se puede restaurar en {root}: ahí hay una pasarela en marcha",
  endFirst: "Detenla primero (systemctl --user stop miniclaw, o Ctrl-C)",
  noFile: "No se puede restaurar {path}: no existe ese archivo",
  notAFile: "No se puede restaurar {path}: se esperaba un archivo",
  nameBackup: "Indica un archivo creado con: miniclaw backup",
  homeExists:
    "No se puede restaurar en {root}: se esperaba una carpeta de miniclaw vacía, se encontró {there}",
  addForce:
    "Para poner la copia en su lugar, y apartar lo que hay, añade --force. Para otra carpeta, define MINICLAW_HOME",
  restoring:
    "No se puede usar {root}: se está restaurando ahí una copia de seguridad",
  waitForIt: "Espera a que termine e inténtalo de nuevo",
  refused: "No se puede restaurar: {fault}",
  takeAnother: "No se ha cambiado nada. Usa otra copia de seguridad",
  newerFormat:
    "se esperaba una copia de seguridad de formato {format}, se encontró una de formato {got}",
  needsNewer: "La hizo un miniclaw más reciente: restáurala con esa versión",
  tooManyBytes:
    "se esperaba una copia de seguridad más pequeña, se encontró más",
  tooManyFiles: "se esperaban {most} archivos como máximo, se encontraron más",
  strayPath:
    "se esperaban rutas dentro de la carpeta de miniclaw, se encontró {path}",
  doublePath: "se esperaba cada ruta una vez, se encontró {path} de nuevo",
  brokenManifest:
    "se esperaba una copia de seguridad con un manifiesto íntegro, se encontró uno dañado",
  changedManifest:
    "se esperaba un manifiesto con su suma original, se encontró uno cambiado",
  linkInside:
    "se esperaban solo archivos normales, se encontró un enlace o un dispositivo: {path}",
  missing: "se esperaba todo lo que indica su manifiesto, falta {path}",
  otherArchive:
    "se esperaba una copia de seguridad hecha por miniclaw, se encontró otro archivo comprimido",
  moreBehind:
    "no se esperaba nada tras el final del archivo comprimido, se encontró más",
  changedFile:
    "se esperaban archivos con sus sumas originales, se encontró {path} cambiado",
  unlistedFile:
    "se esperaba cada archivo una vez y tal como lo indica el manifiesto, se encontró {path}",
  brokenGzip:
    "se esperaba un .tar.gz entero, se encontró un archivo dañado o de otro tipo",
  brokenTar: "se esperaba un tar entero, se encontró uno dañado",
  largeTar: "se esperaba un archivo comprimido de archivos pequeños",
};
