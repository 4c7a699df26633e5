import type { Catalogue } from "../catalogue.ts";

/** What stands around any question on a terminal. */
export const asking: Catalogue["asking"] = {
  no: "Nein",
  noFirst: "{question} [j/N]: ",
  noWords: "n nein",
  number: "Nummer [1]: ",
  prompt: "{question}: ",
  promptWith: "{question} [{initial}]: ",
  typeNumber: "Gib eine Nummer von 1 bis {most} ein",
  typeYesOrNo: "Gib j oder n ein",
  withKeys: "{question} (↑/↓, Enter)",
  yes: "Ja",
  yesFirst: "{question} [J/n]: ",
  yesWords: "j ja",
};
