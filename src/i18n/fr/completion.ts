import type { Catalogue } from "../catalogue.ts";

/** What shells show beside a value. */
export const completion: Catalogue["completion"] = {
  hiddenValue: "La lire sans l’afficher",
  disabledJob: "(désactivée) {message}",
  modelAt: "Chez {provider}",
  modelInUse: "Utilisé",
  lastUsed: "dernière utilisation : {moment} UTC",
  brokenSkill: "défectueuse",
  guide: "Un guide",
};
