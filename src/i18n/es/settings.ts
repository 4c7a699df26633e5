import type { Catalogue } from "../catalogue.ts";

/** What a page says of each setting that can be changed there, in one line. */
export const settings: Catalogue["settings"] = {
  condense:
    "Anotar lo importante antes de que quede fuera de una conversación larga",
  heartbeat: "Mirar HEARTBEAT.md de vez en cuando y actuar por su cuenta",
  heartbeatChat:
    "El chat en el que habla entonces el agente, como telegram:123; vacío: el último usado",
  heartbeatMinutes: "Minutos entre dos consultas",
  heartbeatTokens:
    "Tokens que pueden gastar estas consultas al día; 0 es sin límite",
  language: "El idioma que habla el agente; auto: el de quien escribe",
  maxTokens: "Tokens que puede tener una respuesta",
  model: "El modelo que responde; vacío: el predeterminado del proveedor",
  quietFrom: "Cuándo empiezan las horas de silencio, como 22:00",
  quietHours: "No decir nada por su cuenta durante las horas de silencio",
  quietTo: "Cuándo terminan las horas de silencio, como 07:00",
  timezone: "Tu zona horaria, como Europe/Madrid; vacío: la del sistema",
  tokensPerDay: "Tokens que se pueden gastar al día; 0 es sin límite",
  tokensPerJob: "Tokens para una ejecución de una tarea; 0 es sin límite",
  tokensPerTurn: "Tokens para un mensaje; 0 es sin límite",
};
