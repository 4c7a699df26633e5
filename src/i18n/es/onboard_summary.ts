import type { Catalogue } from "../catalogue.ts";

/** What a set-up comes to, what was written, and what is still missing. */
export const onboardSummary: Catalogue["onboardSummary"] = {
  answersFrom: "Respuestas de",
  key: "Clave",
  timeZone: "Zona horaria",
  settingsIn: "Configuración en",
  notesIn: "Notas en",
  noModelYet: "aún sin modelo: respuestas sencillas integradas",
  source: "{provider}, modelo {model}",
  sourceOfEnvironment: "{provider}, modelo {model} (según MINICLAW_MODEL)",
  noKeyNeeded: "no hace falta",
  keyStays: "{mask} (se queda en {variable})",
  noKey: "ninguna",
  telegramOff: "sin configurar",
  telegramBegun: "sin terminar: {missing}",
  telegramReady: "token {token}, atiende a {people}",
  webPage: "Página web",
  webReady: "acceso con el token {token}",
  isSetUp: "miniclaw está configurado en {home}",
  wasSetUp: "miniclaw ya estaba configurado en {home}; no se ha cambiado nada",
  written: "Escrito: {paths}",
  kept: "Sin cambios: {paths}",
  fromOffline: "Respuestas de: proveedor offline (aún sin modelo)",
  fromSource: "Respuestas de: {provider}, modelo {model}",
  next: "A continuación: {command}",
  keyNotUsed:
    "Hay una clave para {provider}, pero la configuración dice «offline». Para usarla: miniclaw onboard --yes --force",
  noKeyFound:
    "No se ha encontrado ninguna clave, así que las respuestas son las sencillas integradas. Para un modelo de verdad: miniclaw onboard",
  noKeyFor:
    "No se ha encontrado ninguna clave para {provider}. Si hace falta: miniclaw config set providers.{provider}.api_key -",
  finishTelegram:
    "Telegram está a medio configurar: {missing}. Para terminarlo con preguntas: miniclaw onboard",
  namePeople:
    "O a mano, con tu número de Telegram: miniclaw config set channels.telegram.allow_from NUMBER",
  switchOn:
    "Luego actívalo: miniclaw config set channels.telegram.enabled true",
};
