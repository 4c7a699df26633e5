import type { Catalogue } from "../catalogue.ts";

/** The configuration: what is wrong with it, and what was expected in it. */
export const config: Catalogue["config"] = {
  cannotRead: "No se puede leer la configuración {path}: {reason}",
  endsTooEarly:
    "No se puede leer la configuración {path}: se esperaba JSON, pero termina demasiado pronto",
  mistakeAt:
    "No se puede leer la configuración {path}: se esperaba JSON, hay un error en la línea {line}, columna {column}",
  notAnObject:
    "No se puede leer la configuración {path}: se esperaba JSON, se encontró algo que no es un objeto entre llaves",
  correctFile:
    "Corrige el archivo, o muévelo a otro sitio y ejecuta: miniclaw onboard",
  correctValue:
    "Corrige ese valor en {path}, o bórralo y regirá el predeterminado",
  noSuchFile: "No se puede leer {path}: el archivo no existe",
  checkPath: "Comprueba la ruta indicada con --config",
  unknownKey: "No se encuentra la clave «{key}»",
  knownHere: "Claves conocidas aquí: {names}",
  nothingKnown: "Claves conocidas aquí: ninguna",
  unknownProvider: "No se encuentra el proveedor «{name}»",
  addWhole: "Añádelo entero: {command}",
  missingSecret:
    "No se puede definir «{key}»: se esperaba un valor en la entrada estándar, no se encontró nada",
  isNow: "{key} ahora es {value}",
  wholeConfig: "la configuración",
  chat: 'un chat como "telegram:123"',
  emptyText: 'un texto vacío ("")',
  filledText: "un texto que no esté vacío",
  flag: "true o false",
  folder: 'una carpeta como "/mnt/disco/copias" o "~/copias"',
  inputAndOutput: 'un "input" y un "output"',
  object: "un objeto",
  objectOfType: 'un objeto con un "type" {types}',
  oneOf: "uno de los valores {names}",
  plainText: "un texto sin saltos de línea ni otros caracteres de control",
  price: "un precio por millón de tokens",
  priceFromZero: "un precio igual o superior a 0",
  providerAndModel: 'un "provider" y un "model"',
  providerOfType: 'un proveedor cuyo "type" sea {types}',
  safeAddress:
    "una dirección https sin contraseña (http solo hacia este equipo o una red privada)",
  telegramId: "un identificador de usuario de Telegram",
  telegramIds: "una lista de identificadores de usuario de Telegram",
  text: "un texto",
  textList: "una lista de textos",
  timeOfDay: 'una hora como "22:00"',
  timeZone: 'una zona horaria como "Europe/Paris"',
  noEffect: "La clave desconocida «{path}» se conserva, pero no tiene efecto",
  noEffectBut:
    "La clave desconocida «{path}» se conserva, pero no tiene efecto; ¿querías decir «{guess}»?",
  wasReadable: "{path} era legible para otros; su modo es ahora 0600",
};
