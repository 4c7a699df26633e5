import type { Catalogue } from "../catalogue.ts";

/** What the web API says of requests that can't be done. */
export const api: Catalogue["api"] = {
  sessionName:
    "No se puede usar «session»: se esperaba un nombre de 1 a 64 caracteres, se encontró «{name}»",
  busy: "No se puede aceptar el mensaje: ya esperan demasiados",
  ending: "No se puede esperar la respuesta: la pasarela se está cerrando",
  tryAgain: "Inténtalo de nuevo en un momento; no se ha perdido nada",
  wrongCronSecret:
    "No se puede lanzar lo pendiente: se esperaba la cabecera X-Cron-Secret con el valor de gateway.cron_secret",
  setCronSecret:
    "Si aún no hay ninguno: miniclaw config set gateway.cron_secret -",
  noApproval: "Nada espera con el código {code}: ya se respondió o caducó",
  answeredBefore: "El mensaje {id} ya tuvo respuesta: mira su conversación",
  characters: {
    one: "como máximo {count} carácter",
    other: "como máximo {count} caracteres",
  },
  credential: 'un objeto con un "token" o un "code"',
  documented: "lo que dice el documento de la API",
  lastOfUser: "mensajes de los que el último sea del usuario y diga algo",
  list: "una lista",
  name: "un nombre para el agente",
  notJson:
    "No se puede leer el cuerpo de la petición: se esperaba JSON, se encontró otra cosa",
  number: "un número",
  seeDocument: "Véase /api/openapi.json",
  spoken: "un texto o una lista de textos",
  textPart: 'una parte con "type": "text"',
  tooLarge:
    "No se puede leer el cuerpo de la petición: se esperaban como máximo {most} bytes, se encontraron más",
  value: "un valor",
  wholeBody: "el cuerpo de la petición",
  wholeNumber: "un número entero",
  wholeQuery: "los parámetros de la dirección",
};
