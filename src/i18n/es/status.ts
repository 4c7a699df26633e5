import type { Catalogue } from "../catalogue.ts";

/** What `miniclaw status` says, and of a gateway that can't be asked. */
export const status: Catalogue["status"] = {
  statusTitle: "estado",
  versionTitle: "versión",
  addressTitle: "dirección",
  uptimeTitle: "en marcha desde hace",
  channelsTitle: "canales",
  modelTitle: "modelo",
  queuesTitle: "colas",
  tokensTitle: "tokens",
  jobsTitle: "tareas",
  journalTitle: "diario",
  setAsideTitle: "apartados",
  memoryTitle: "memoria",
  processTitle: "este comando",
  ok: "ok",
  degraded: "degradado",
  starting: "iniciándose",
  stopping: "deteniéndose",
  stopped: "detenido",
  unknown: "desconocido",
  withDetail: "{status}, {detail}",
  stateOf: "{name}: {status}",
  otherVersion: "{running}; este programa es {version}: reinicia la pasarela",
  addressOf: "{url}, proceso {pid}",
  days: "{count} d",
  hours: "{count} h",
  minutes: "{count} min",
  seconds: "{count} s",
  noChannels: "ninguno",
  modelBy: "{model} de {provider}",
  queues: "{inbound} por responder, {outbound} por entregar",
  tokens: "{today} hoy",
  tokensOfLimit: "{today} hoy, {share} % de {limit}",
  setAside: {
    one: "{count} mensaje; consulta: miniclaw doctor",
    other: "{count} mensajes; consulta: miniclaw doctor",
  },
  process: "{size}, arranque en {started} ms, respuesta en {answered} ms",
  notRunning: "No se puede preguntar a la pasarela: nada responde en {url}",
  startIt: "Para arrancarla: miniclaw gateway",
  noAnswer:
    "No se puede preguntar a la pasarela: sin respuesta de {url} en {seconds} s",
  hangs:
    "Lo que escucha ahí parece bloqueado: mira el registro de la pasarela y reiníciala",
  processHangs:
    "El proceso {pid} parece bloqueado: mira el registro de la pasarela y reiníciala",
  otherHttp:
    "No se puede preguntar a la pasarela: se esperaba miniclaw en {url}, se encontró otra cosa (HTTP {status})",
  noHttp:
    "No se puede preguntar a la pasarela: se esperaba miniclaw en {url}, se encontró otra cosa (sin HTTP)",
  otherPort:
    "Si otro programa usa ese puerto, dale otro a la pasarela: miniclaw config set gateway.port N",
  proxy:
    "{name} está definida: añade el host de la pasarela a NO_PROXY, o arráncala con: miniclaw gateway",
  badHost:
    "No se puede usar «gateway.host»: se esperaba un nombre o una dirección, se encontró «{host}»",
  setHost: "Por ejemplo: miniclaw config set gateway.host 127.0.0.1",
  badPort:
    "No se puede usar «--port»: se esperaba un número de 0 a 65535, se encontró {got}",
};
