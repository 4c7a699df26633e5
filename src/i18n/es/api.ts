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
  badRequest: "No se puede usar «{path}»: se esperaba {expected}",
};
