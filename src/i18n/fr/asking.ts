import type { Catalogue } from "../catalogue.ts";

/** What stands around any question on a terminal. */
export const asking: Catalogue["asking"] = {
  no: "Non",
  noFirst: "{question} [o/N] : ",
  noWords: "n non",
  number: "Numéro [1] : ",
  prompt: "{question} : ",
  promptWith: "{question} [{initial}] : ",
  typeNumber: "Tapez un numéro de 1 à {most}",
  typeYesOrNo: "Tapez o ou n",
  withKeys: "{question} (↑/↓, Entrée)",
  yes: "Oui",
  yesFirst: "{question} [O/n] : ",
  yesWords: "o oui",
};
