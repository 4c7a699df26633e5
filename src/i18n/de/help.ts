import type { Catalogue } from "../catalogue.ts";

/** The words that the help is made of. */
export const help: Catalogue["help"] = {
  usage: "Aufruf:",
  commands: "Befehle:",
  arguments: "Argumente:",
  options: "Optionen:",
  globalOptions: "Globale Optionen:",
  examples: "Beispiele:",
  more: "„{name} COMMAND --help“ sagt mehr über einen Befehl.",
  orGuide: "{hint} (Anleitungen: {guides})",
  guides: "Anleitungen: {guides}",
};
