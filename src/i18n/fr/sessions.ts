import type { Catalogue } from "../catalogue.ts";

/** What is said of the conversations. */
export const sessions: Catalogue["sessions"] = {
  none: "Il n’y a pas encore de conversations",
  listed: {
    one: "{id}  {used} UTC  {count} message",
    other: "{id}  {used} UTC  {count} messages",
  },
  deleted: "{id} est supprimée",
  user: "[{at}] vous",
  assistant: "[{at}] agent",
  tool: "[{at}] outil",
  cannotRead: "Impossible de lire la conversation « {id} »",
  lookAt: "Examinez {path}, ou supprimez-la",
  cannotFind: "Conversation introuvable : « {id} »",
  seeList: "Voir : miniclaw sessions list",
  nameTooLong:
    "Conversation inutilisable : « {start}… ». Attendu : un nom plus court",
  fileName: "Le nom de son fichier aurait {letters} caractères sur {most}",
};
