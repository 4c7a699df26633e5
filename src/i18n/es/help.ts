import type { Catalogue } from "../catalogue.ts";

/** The words that the help is made of. */
export const help: Catalogue["help"] = {
  usage: "Uso:",
  commands: "Comandos:",
  arguments: "Argumentos:",
  options: "Opciones:",
  globalOptions: "Opciones globales:",
  examples: "Ejemplos:",
  more: "«{name} COMMAND --help» explica cada comando con más detalle.",
  orGuide: "{hint} (guías: {guides})",
  guides: "Guías: {guides}",
};
