import type { Catalogue } from "../catalogue.ts";

/** What shells show beside a value. */
export const completion: Catalogue["completion"] = {
  hiddenValue: "Leerlo sin mostrarlo",
  disabledJob: "(desactivada) {message}",
  modelAt: "En {provider}",
  modelInUse: "En uso",
  lastUsed: "último uso: {moment} UTC",
  brokenSkill: "defectuosa",
  guide: "Una guía",
};
