import type { Catalogue } from "../catalogue.ts";

/** How a person is asked whether a program may be run. */
export const approval: Catalogue["approval"] = {
  mayI:
    "Darf ich das ausführen? Es steht nicht auf deiner Liste von Programmen.",
  mayThis:
    "Darf das ausgeführt werden? Es steht nicht auf deiner Liste von Programmen.",
  inFolder: "in {folder}",
  onceOnly:
    "Es lässt sich nur einmal erlauben: Es kann andere Programme starten oder verändert werden.",
  approve: "/approve {code} - dieses Mal erlauben",
  approveAlways: "/approve {code} always - {program} ab jetzt erlauben",
  deny: "/deny {code} - ablehnen",
  lapses:
    "Ohne Antwort wird es nicht ausgeführt; die Frage verfällt in {minutes} Minuten.",
  allowOnce: "Einmal erlauben",
  always: "Immer",
  no: "Nein",
  promptOnce: "j: einmal, N: nein > ",
  promptAlways: "j: einmal, a: immer, für {program}, N: nein > ",
  alwaysWords: "a immer",
  nobodyAnswered: "Niemand hat geantwortet, also wird es nicht ausgeführt.",
  tooEarly: "Das wurde getippt, bevor die Frage zu sehen war. Noch einmal:",
  noCode: "Diese Frage hat keinen Code. Beantworte sie zuerst:",
};
