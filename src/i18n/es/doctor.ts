import type { Catalogue } from "../catalogue.ts";

/** What `doctor` finds in the home, and at the services it talks to. */
export const doctor: Catalogue["doctor"] = {
  notTried: "sin comprobar: no se puede leer la configuración",
  someFail: {
    one: "Falla {count} de {total} comprobaciones",
    other: "Fallan {count} de {total} comprobaciones",
  },
  tooSlow: "sin respuesta en {seconds} s",
  configMissing: "no existe {path}: rigen los valores predeterminados",
  configOdd: "válida, pero: {warnings}",
  configValid: "{path} es válida",
  makeConfig: "Créala con: miniclaw onboard",
  homeClosed: "{path} está cerrada para los demás",
  homeMade: "se ha creado {path}",
  homeMissing: "todavía no existe {path}",
  homeOpen: "otros usuarios de este equipo pueden leer {paths}",
  closeHome: "Ciérrales el paso con: miniclaw doctor --fix",
  closedNow: "cerrado ahora para los demás: {paths}",
  makeHome: "Créalo con: miniclaw onboard",
  andMore: {
    one: "{name} y {count} más",
    other: "{name} y {count} más",
  },
  workspaceComplete: "{path} está completo",
  workspaceLacks: "en {path} falta: {names}",
  makeMissing: "Crea lo que falta con: miniclaw doctor --fix",
  madeAnew: "creado de nuevo: {names}",
  gatewayNone: "no hay ninguna pasarela en marcha",
  gatewayRuns: "hay una pasarela en marcha en {url}",
  gatewayRunsAs: "hay una pasarela en marcha en {url}, proceso {pid}",
  gatewayDegraded:
    "hay una pasarela en marcha en {url}, pero no todo en ella funciona",
  seeStatus: "Mira qué falla con: miniclaw status",
  gatewaySilent: "un proceso ocupa esta carpeta como su pasarela: {reason}",
  notesStale:
    "no hay ninguna pasarela en marcha, pero una que murió de golpe dejó {names}",
  removeNotes: "Retíralo con: miniclaw doctor --fix",
  notesRemoved: "no hay ninguna pasarela en marcha; retirado: {names}",
  leftoversNone: "no ha quedado nada a medio escribir",
  leftovers: "a medio escribir por una caída: {names}",
  leftoversRemoved: "a medio escribir por una caída, y ya eliminado: {names}",
  journalQuiet: "no espera nada y no hubo que apartar ningún mensaje",
  journalWaits: {
    one: "espera un mensaje y no hubo que apartar ninguno",
    other: "esperan {count} mensajes y no hubo que apartar ninguno",
  },
  waitsForGateway:
    "La pasarela se ocupará en cuanto esté en marcha: miniclaw gateway",
  setAside: "apartados, porque miniclaw se caía con ellos: {messages}",
  setAsideForgotten:
    "apartados, porque miniclaw se caía con ellos: {messages}; ahora olvidados",
  setAsideOne: "{text} de {person}, {time}",
  forget:
    "Quienes los escribieron ya lo saben. Cuando sepas por qué, haz que se olviden: miniclaw doctor --fix",
  forgetLater:
    "Quienes los escribieron ya lo saben. Cuando sepas por qué, haz que se olviden: detén la pasarela y luego miniclaw doctor --fix",
  jobsNone: "no hay ninguna",
  jobsNext: {
    one: "{count} tarea; la próxima ejecución es {time}",
    other: "{count} tareas; la próxima ejecución es {time}",
  },
  jobsIdle: {
    one: "{count} tarea, que no espera nada",
    other: "{count} tareas, ninguna en espera",
  },
  jobsOverdue: {
    one: "una tarea lleva retraso porque no hay ninguna pasarela: {names}",
    other:
      "{count} tareas llevan retraso porque no hay ninguna pasarela: {names}",
  },
  jobsMissed: "perdidas y sin recuperar: {names}",
  jobsFailed: "salieron mal la última vez: {names}",
  jobsUnserved: "para un chat en el que nadie puede escribir: {names}",
  seeJobs: "Mira: miniclaw cron list",
  startGateway:
    "Iníciala: miniclaw gateway (siempre: miniclaw service install)",
  allowOrRemove:
    "Permite a la persona en channels.telegram, o elimina la tarea: miniclaw cron remove {id}",
  unreadable: "no se puede leer: {names}",
  setItAside:
    "Corrígelo, o haz que se aparte con: miniclaw doctor --fix; no se borra nada",
  nowSetAside: "no se podía leer y se conserva como {names}",
  sessionsNone: "todavía no hay ninguna conversación",
  sessionsGood: {
    one: "{count} conversación se puede leer",
    other: "{count} conversaciones se pueden leer",
  },
  skillsSame: "ninguna de las añadidas ha cambiado desde entonces",
  skillsChanged: "cambiadas desde que se añadieron: {names}",
  lookAtSkills:
    "Revísalas y vuelve a añadirlas si todo está bien: miniclaw skills show {name}",
  modelOffline: "responden reglas sencillas, sin modelo",
  modelNone: "no hay ningún modelo elegido: responden reglas sencillas",
  chooseModel: "Elige uno con: miniclaw onboard",
  modelNoKey: "no hay clave para {provider}",
  giveKey: "Indícala con: miniclaw onboard",
  modelCalls: "{model} responde en {milliseconds} ms y llama a herramientas",
  modelTalks:
    "{model} responde en {milliseconds} ms, pero no llama a una herramienta cuando se le pide",
  modelThinks:
    "{model} responde en {milliseconds} ms, pero gastó los {tokens} tokens antes de llamar a una herramienta",
  modelToolless:
    "{model} no sabe llamar a herramientas: su servicio las rechaza",
  chooseCaller:
    "Puede hablar, pero no actuar. Elige uno que llame a herramientas: miniclaw onboard",
  chooseSwifter:
    "Quizá lo haga si se le dan más. Si no, elige otro: miniclaw onboard",
  telegramOff: "el canal está desactivado",
  telegramBot: "el token pertenece a {name}",
  telegramAlone: "el token pertenece a {name}, pero nadie puede hablarle",
  allowPeople:
    "Indica quién puede, en channels.telegram.allow_from: miniclaw onboard",
};
