import type { Catalogue } from "../catalogue.ts";

/** What the gateway says of itself. */
export const gateway: Catalogue["gateway"] = {
  alreadyRuns:
    "No se puede iniciar la pasarela: ya hay una en marcha para esta carpeta de miniclaw",
  alreadyRunsAs:
    "No se puede iniciar la pasarela: ya hay una en marcha para esta carpeta de miniclaw, proceso {pid}",
  howToEnd:
    "Mira cómo está con: miniclaw status. Para terminarla: detén ese proceso",
  howToKill: "Mira cómo está con: miniclaw status. Para terminarla: kill {pid}",
  isEnding: "No se puede preguntar a la pasarela: se está cerrando",
  askLater: "Pregunta de nuevo cuando se haya cerrado o vuelva a funcionar",
  manyQuestions:
    "No se puede preguntar a la pasarela: hay {most} preguntas de esta terminal en espera",
  waitForAnswer: "Espera una respuesta",
};
