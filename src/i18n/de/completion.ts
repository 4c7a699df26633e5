import type { Catalogue } from "../catalogue.ts";

/** What shells show beside a value. */
export const completion: Catalogue["completion"] = {
  hiddenValue: "Einlesen, ohne ihn zu zeigen",
  disabledJob: "(deaktiviert) {message}",
  modelAt: "Bei {provider}",
  modelInUse: "In Gebrauch",
  lastUsed: "zuletzt benutzt {moment} UTC",
  brokenSkill: "defekt",
  guide: "Eine Anleitung",
};
