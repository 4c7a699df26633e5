import type { Catalogue } from "../catalogue.ts";

/** What is said in a chat beside the agent's own answers. */
export const chat: Catalogue["chat"] = {
  gaveUp:
    "Deine Nachricht „{words}“ habe ich aufgegeben: miniclaw ist bei der Arbeit daran {crashes}-mal abgestürzt. Versuch es bitte mit anderen Worten oder in kleineren Schritten.",
  setAside: "Nach {crashes} Abstürzen beiseitegelegt",
  stoppedHere: "(angehalten)",
  cutOff: "Die Antwort wurde abgeschnitten: agent.max_tokens ist erreicht",
  maxRounds:
    "Nach {rounds} Werkzeugrunden angehalten: agent.max_iterations ist erreicht",
  goOn:
    "Schreib zum Fortsetzen etwa „mach weiter“ oder erhöhe agent.max_iterations",
  stuck:
    "Angehalten: Das Modell hat {times}-mal denselben Aufruf von „{tool}“ wiederholt, der fehlschlägt",
  askOtherwise: "Frag mit anderen Worten oder versuche ein anderes Modell",
  modelRefused: "Das Modell „{model}“ wollte nicht antworten",
  putOtherwise: "Sag es mit anderen Worten oder wähle ein anderes Modell",
  modelSilent: "Das Modell „{model}“ gab keine Antwort",
  tryAgain:
    "Versuch es noch einmal oder wähle ein anderes Modell: miniclaw help models",
  noModelYet:
    "Es ist noch kein Modell eingerichtet, darum antworten einfache Regeln. Eines einrichten: miniclaw onboard",
  noModelSet:
    "{provider} kann nicht gefragt werden: „agent.model“ ist nicht gesetzt",
  providerGone:
    "{name} kann nicht gefragt werden: erwartet wurde ein Anbieter der Konfiguration, gefunden einer, der nicht mehr darin steht",
  chooseAnother:
    "Wähle für diesen Chat einen anderen: /model NAME, oder die Liste neben der Nachricht auf der Seite",
  withHint: "{message}. {hint}",
  workEnded: "[{name}] {title}\n{text}",
  workUnfinished: "{text}\nFehler: Nach {rounds} Werkzeugrunden nicht fertig",
  workStuck: "{text}\nFehler: Angehalten, weil {tool} immer wieder fehlschlug",
  workStopped: "Angehalten",
  workLost:
    "[{name}] {title}\nAls miniclaw endete, war das nicht fertig; es beginnt nicht von selbst noch einmal.",
  cannotAsk: "Das Modell kann nicht gefragt werden",
  cannotLook: "HEARTBEAT.md kann nicht angesehen werden",
  cannotGoOnChat: "Mit dieser Nachricht geht es nicht weiter",
  cannotGoOnJob: "Mit dieser geplanten Aufgabe geht es nicht weiter",
  cannotGoOnNamedJob: "Mit der Aufgabe {job} geht es nicht weiter",
  cannotGoOnHeartbeat: "Mit diesem Blick auf HEARTBEAT.md geht es nicht weiter",
  cannotGoOnTask: "Mit diesem Auftrag geht es nicht weiter",
  cannotGoOnNotes: "Mit diesen Notizen geht es nicht weiter",
  limitOfDay:
    "{what}: {key} erlaubt {most} Tokens am Tag, {used} sind verbraucht",
  limitOfRun:
    "{what}: {key} erlaubt {most} Tokens je Lauf, {used} sind verbraucht",
  limitOfTurn:
    "{what}: {key} erlaubt {most} Tokens je Antwort, {used} sind verbraucht",
  limitHint: "{when}. Mehr erlauben: {command}",
  tomorrow: "Morgen um {time} ({timezone}) geht es weiter",
  nextRun: "Der nächste Lauf zählt wieder ab 0",
  newMessage: "Eine neue Nachricht zählt wieder ab 0",
  nearLimitOfDay:
    "{used} der {most} Tokens, die {key} am Tag erlaubt, sind verbraucht ({percent} %)",
  nearLimitOfRun:
    "{used} der {most} Tokens, die {key} je Lauf erlaubt, sind verbraucht ({percent} %)",
  nearLimitOfTurn:
    "{used} der {most} Tokens, die {key} je Antwort erlaubt, sind verbraucht ({percent} %)",
  cannotWrite: "In den miniclaw-Ordner kann nicht geschrieben werden: {why}",
  cannotOpenJournal: "Das Journal lässt sich nicht öffnen: {why}",
  theDiskIsFull: "der Datenträger ist voll",
  freeDisk:
    "Schaffe Platz; was schon angenommen wurde, ist gesichert und wird fortgesetzt",
  lookAtDisk:
    "Sieh nach dem Datenträger des miniclaw-Ordners; was schon angenommen wurde, ist gesichert",
  lookAtJournal:
    "Sieh nach {folder}: Dort liegt, was angenommen und noch nicht beantwortet ist",
  stopping:
    "Die Nachricht kann nicht angenommen werden: miniclaw wird gerade beendet",
  sendAgain: "Schick sie gleich noch einmal",
};
