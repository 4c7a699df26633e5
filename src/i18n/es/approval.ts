import type { Catalogue } from "../catalogue.ts";

/** How a person is asked whether a program may be run. */
export const approval: Catalogue["approval"] = {
  mayI: "¿Puedo ejecutar esto? No está en tu lista de programas.",
  mayThis: "¿Se puede ejecutar esto? No está en tu lista de programas.",
  inFolder: "en {folder}",
  onceOnly:
    "Solo se puede permitir una vez: puede ejecutar otros programas o ser modificado.",
  approve: "/approve {code} - permitirlo esta vez",
  approveAlways:
    "/approve {code} always - permitir {program} a partir de ahora",
  deny: "/deny {code} - rechazarlo",
  lapses:
    "Sin respuesta no se ejecuta; la pregunta caduca en {minutes} minutos.",
  allowOnce: "Permitir una vez",
  always: "Siempre",
  no: "No",
  promptOnce: "s: una vez, N: no > ",
  promptAlways: "s: una vez, a: siempre, para {program}, N: no > ",
  alwaysWords: "a siempre",
  nobodyAnswered: "Nadie ha respondido, así que no se ejecuta.",
  tooEarly: "Eso se escribió antes de que se viera la pregunta. Una vez más:",
  noCode: "Esta pregunta no tiene código. Respóndela primero:",
};
