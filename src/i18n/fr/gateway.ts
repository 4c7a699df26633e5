import type { Catalogue } from "../catalogue.ts";

/** What the gateway says of itself. */
export const gateway: Catalogue["gateway"] = {
  alreadyRuns:
    "Impossible de démarrer la passerelle : il y en a déjà une pour ce dossier de miniclaw",
  alreadyRunsAs:
    "Impossible de démarrer la passerelle : il y en a déjà une pour ce dossier de miniclaw, processus {pid}",
  howToEnd:
    "Pour voir son état : miniclaw status. Pour l’arrêter, mettez fin à ce processus",
  howToKill:
    "Pour voir son état : miniclaw status. Pour l’arrêter : kill {pid}",
  isEnding: "Impossible d’interroger la passerelle : elle s’arrête",
  askLater: "Redemandez une fois qu’elle sera arrêtée ou relancée",
  manyQuestions:
    "Impossible d’interroger la passerelle : {most} questions de ce terminal attendent",
  waitForAnswer: "Attendez une réponse",
};
