import type { Catalogue } from "../catalogue.ts";

/** What goes wrong with the services that answer, and what to do about it. */
export const providers: Catalogue["providers"] = {
  letIn:
    "No se puede preguntar a {name}: se esperaba tener acceso, se encontró {got}",
  credit:
    "No se puede preguntar a {name}: se esperaba saldo en la cuenta, se encontró {got}",
  ownModel:
    "No se puede preguntar a {name}: se esperaba un modelo que tenga, se encontró {got}",
  accepted:
    "No se puede preguntar a {name}: se esperaba que se aceptara la petición, se encontró {got}",
  answer:
    "No se puede preguntar a {name}: se esperaba una respuesta, se encontró {got}",
  answerGotText:
    "No se puede preguntar a {name}: se esperaba una respuesta, se encontró «{text}»",
  answerGotPiece:
    "No se puede preguntar a {name}: se esperaba una respuesta, se encontró un trozo que no es JSON, cerca de «{text}»",
  answerGotNothing:
    "No se puede preguntar a {name}: se esperaba una respuesta, se encontró nada",
  page: "una página HTML",
  pageTitled: "una página HTML «{title}»",
  httpSaid: "HTTP {status} ({text})",
  errorInside: "un error dentro de HTTP {status}",
  errorInsideSaid: "un error dentro de HTTP {status} ({text})",
  cutOff:
    "No se puede preguntar a {name}: se esperaba la respuesta entera, se encontró una cortada",
  askAgain: "Pregunta de nuevo; si sigue igual, elige otro modelo",
  silence:
    "No se puede preguntar a {name}: se esperaba un trozo de la respuesta en {seconds} s, se encontró silencio",
  allowMoreTime: "Si el modelo solo es lento: {command}",
  unreachable:
    "No se puede contactar con {name}: se esperaba una respuesta de {host}, se encontró {why}",
  noReason: "ningún motivo",
  noModelNamed:
    "No se puede preguntar a {name}: se esperaba el nombre de un modelo, se encontró ninguno",
  chooseModel: "Elige uno: miniclaw config set agent.model NAME",
  chooseModelOf:
    "Elige uno: miniclaw config set agent.model NAME; tienes: {known}",
  leaveAlone: {
    one:
      "Pide que se le deje en paz {count} minuto: inténtalo después o elige otro modelo",
    other:
      "Pide que se le deje en paz {count} minutos: inténtalo después o elige otro modelo",
  },
  addCredit:
    "La cuenta no tiene saldo: añade crédito en el sitio del proveedor o elige otro: miniclaw config set agent.provider NAME",
  chooseItsModel: "Elige uno que tenga: miniclaw config set agent.model NAME",
  tooMany: "Demasiadas peticiones: espera un minuto o elige otro modelo",
  checkAddress: "Revisa providers.{name}.base_url: {url}",
  theirTrouble:
    "El problema está en el servicio: inténtalo más tarde o elige otro modelo",
  tooLong:
    "La conversación es demasiado larga para este modelo: reduce agent.context_tokens o empieza de nuevo",
  notPulled:
    "No se puede preguntar a {name}: se esperaba el modelo «{model}», se encontró HTTP 404: no está descargado",
  pull: "Descárgalo con: ollama pull {model}",
  pullOr: "Descárgalo con: ollama pull {model}; tienes: {known}",
  notOllama:
    "¿Hay un servidor de Ollama? Revisa providers.{name}.base_url: {url}, sin /v1 ni /api",
  tooBig:
    "Elige un modelo más pequeño: miniclaw config set agent.model NAME, o reduce providers.{name}.num_ctx",
  signIn:
    "Para un modelo de la nube de Ollama, inicia sesión con: ollama signin",
  startOllama: "¿Está en marcha? Inícialo con: ollama serve",
  setKey:
    "Define su clave: miniclaw config set providers.{name}.api_key - (una clave en el entorno tiene prioridad sobre la del archivo)",
  checkNetwork: "Revisa la red y providers.{name}.base_url: {url}",
  noKey:
    "No se puede preguntar a {name}: se esperaba una clave en providers.{name}.api_key, se encontró ninguna",
  oddKey:
    "No se puede preguntar a {name}: se esperaba una clave de letras, cifras y signos en providers.{name}.api_key, se encontró una con un espacio o un carácter inusual",
  noSuchType:
    "No se puede usar providers.{name}.type: se esperaba uno de {known}, se encontró «{type}»",
  noVectors:
    "No se pueden calcular vectores con {name}: se esperaba un proveedor con modelos, se encontró «offline»",
};
