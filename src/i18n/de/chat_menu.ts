import type { Catalogue } from "../catalogue.ts";

/** What menus and `/help` say of each chat command. */
export const chatMenu: Catalogue["chatMenu"] = {
  start: "Hallo sagen und erfahren, was du ausprobieren kannst",
  new: "Eine neue Unterhaltung beginnen; meine Notizen bleiben",
  stop: "Die laufende Antwort anhalten; /stop all auch den Hintergrund",
  status: "Modell, Unterhaltung, Laufendes und die Tokens von heute zeigen",
  model:
    "Das Modell dieses Chats zeigen oder wechseln: /model NAME oder /model PROVIDER NAME",
  approve: "Erlauben, worum ich bat: /approve CODE oder /approve CODE always",
  deny: "Ablehnen, worum ich bat: /deny CODE",
  help: "Diese Liste zeigen",
};
