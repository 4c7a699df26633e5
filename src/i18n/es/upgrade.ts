import type { Catalogue } from "../catalogue.ts";

/** What is said while the program is replaced by a newer one. */
export const upgrade: Catalogue["upgrade"] = {
  cannot: "No se puede actualizar: {reason}",
  cannotAt: "No se puede actualizar {path}: {reason}",
  cannotBack: "No se puede volver atrás: {reason}",
  oneOf:
    "No se puede usar «--{other}» junto con «--{one}»: se esperaba solo una",
  unchanged: "No se ha cambiado nada",
  nothing: "nada",
  newFormat:
    "se esperaba un índice con formato {known}, llegó uno con formato {found}",
  newFormatHint:
    "Esta versión es demasiado antigua para leerlo: instala la nueva con install.sh",
  noIndex: "se esperaba un índice de versiones en {url}, llegó otra cosa",
  checkAddress:
    "Comprueba que la dirección es correcta: miniclaw config get upgrade.index_url",
  tooMuch: "se esperaban como mucho {most} bytes de {url}, llegaron más",
  noAnswer: "se esperaba una respuesta de {url}, llegó: {found}",
  silence: "nada durante {seconds} s",
  notReached:
    "No se ha cambiado nada. Comprueba que este equipo llega hasta allí y vuelve a intentarlo",
  redirects: "{url} debía llevar a alguna parte, pero redirige sin fin",
  unsafe:
    "se esperaba una dirección https sin contraseña (http a secas solo hacia este equipo o una red privada), llegó: {url}",
  noAsset:
    "se esperaba un ejecutable para {target} en la versión {version}, hay: {others}",
  buildIt:
    "No se ha cambiado nada. Compílalo desde las fuentes: deno task compile",
  otherEngine:
    "Para el que no es experimental: MINICLAW_ENGINE=v8 miniclaw upgrade",
  unknownEngine: "se esperaba v8 o quickjs en MINICLAW_ENGINE, hay: {found}",
  short: "se esperaban {size} bytes de {file}, llegaron {found}",
  brokeOff: "No se ha cambiado nada. La conexión se cortó: vuelve a intentarlo",
  wrongSum: "se esperaba {file} con la suma {wanted}, es {found}",
  tampered:
    "No se ha cambiado nada. Vuelve a intentarlo; si sigue igual, la versión está dañada o alguien la manipula",
  notPacked:
    "se esperaba un ejecutable comprimido con gzip, llegó otro archivo",
  wrongSize: "se esperaba un ejecutable de {size} bytes, tiene otro tamaño",
  wontStart:
    "se esperaba un ejecutable que arranque aquí y diga «{wanted}», llegó: {found}",
  noLeave: "hace falta permiso para escribir en {folder}, no lo hay",
  noLeaveHint:
    "Ejecútalo como dueño de esa carpeta, o instala un miniclaw propio: install.sh lo pone en ~/.local/bin",
  busy: "otra actualización está en marcha",
  waitHint: "Espera a que termine",
  noPrevious: "se esperaba la versión anterior en {path}, no hay ninguna",
  keptBy: "La guarda allí: miniclaw upgrade",
  brokenPrevious: "{path} debía decir su versión, llegó: {found}",
  fromSources:
    "se esperaba un ejecutable, pero Deno ejecuta aquí miniclaw desde sus fuentes",
  pull: "Aquí se hace con: git -C {folder} pull",
  reload: "Aquí se hace con: deno run -A -r {module}",
  fetchSources:
    "Descarga de nuevo las fuentes de {url}; para un contenedor, su nueva imagen",
  older:
    "se esperaba una versión más nueva que {current}, la más nueva es {version}",
  downgradeHint:
    "Para volver a ella de todos modos: miniclaw upgrade --downgrade",
  upToDate: "Esto es miniclaw {version}, la versión más nueva: nada que hacer",
  ahead:
    "Esto es miniclaw {current}; la versión publicada más nueva es {version}",
  available: "Esto es miniclaw {current}; hay una versión {version}",
  toTake: "Para instalarla: miniclaw upgrade",
  fetching: "Descargando miniclaw {version} ({size}) para {current}…",
  backedUp: "Tu carpeta se ha guardado en {path}",
  inPlace: "miniclaw {version} está en su sitio: {path}",
  kept:
    "La versión anterior se conserva; para volver a ella: miniclaw upgrade --rollback",
  wontStartHint: "Si la nueva ni siquiera arranca: {command}",
  rolledBack: "miniclaw {version} ha vuelto: {path}",
  otherKept: "La otra se conserva en {path}",
  restarted: "El servicio se ha reiniciado y está listo",
  stillOld:
    "Aún funciona una pasarela de la versión anterior: termínala y vuelve a iniciarla",
  stillOldService:
    "El servicio aún funciona con la versión anterior. Para reiniciarlo: systemctl --user restart miniclaw",
  unitHint:
    "Para poner al día la unidad del servicio: miniclaw service install",
  notReady:
    "miniclaw {version} está en su sitio, pero el servicio no llegó a estar listo: {reason}",
  notReadyHint:
    "Para ver por qué: journalctl --user -u miniclaw -n 30. Para volver atrás: miniclaw upgrade --rollback",
};
