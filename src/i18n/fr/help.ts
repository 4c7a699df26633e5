import type { Catalogue } from "../catalogue.ts";

/** The words that the help is made of. */
export const help: Catalogue["help"] = {
  usage: "Utilisation :",
  commands: "Commandes :",
  arguments: "Arguments :",
  options: "Options :",
  globalOptions: "Options globales :",
  examples: "Exemples :",
  more: "« {name} COMMAND --help » en dit plus sur une commande.",
  orGuide: "{hint} (guides : {guides})",
  guides: "Guides : {guides}",
};
