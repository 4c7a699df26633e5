import type { Catalogue } from "../catalogue.ts";

/** What stands around any question on a terminal. */
export const asking: Catalogue["asking"] = {
  no: "No",
  noFirst: "{question} [s/N]: ",
  noWords: "n no",
  number: "Número [1]: ",
  prompt: "{question}: ",
  promptWith: "{question} [{initial}]: ",
  typeNumber: "Escribe un número del 1 al {most}",
  typeYesOrNo: "Escribe s o n",
  withKeys: "{question} (↑/↓, Intro)",
  yes: "Sí",
  yesFirst: "{question} [S/n]: ",
  yesWords: "s si sí",
};
