import type { Catalogue } from "../catalogue.ts";

/** What menus and `/help` say of each chat command. */
export const chatMenu: Catalogue["chatMenu"] = {
  start: "Saludar y descubrir qué probar",
  new: "Empezar una conversación nueva; mis notas se conservan",
  stop:
    "Parar la respuesta en curso; /stop all también lo que va en segundo plano",
  status:
    "Ver el modelo, la conversación, lo que está en marcha y los tokens de hoy",
  model:
    "Ver el modelo de este chat o elegir otro: /model NAME, o /model PROVIDER NAME",
  approve: "Permitir lo que pedí: /approve CODE, o /approve CODE always",
  deny: "Rechazar lo que pedí: /deny CODE",
  help: "Mostrar esta lista",
};
