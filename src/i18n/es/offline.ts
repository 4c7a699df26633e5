import type { Catalogue } from "../catalogue.ts";

/** What the rules answer where no model is set up. */
export const offline: Catalogue["offline"] = {
  noTool:
    "Para eso hace falta la herramienta `{tool}`, que aquí no está disponible.",
  time:
    "Hora actual: {time}, {weekday} {day} de {month} de {year} ({timezone}).",
  notUnderstood:
    "No lo he entendido. Este es el modo sin conexión de miniclaw: unas reglas sencillas, no un modelo de lenguaje. Prueba por ejemplo:\n{examples}\n\nPara conectar un modelo, ejecuta `miniclaw onboard`; `miniclaw help models` explica las opciones.",
  help:
    "En modo sin conexión sigo unas reglas sencillas; no soy un modelo de lenguaje. Entiendo peticiones como:\n{examples}\n\n`miniclaw onboard` conecta un modelo.",
  inWorkspace: "En el espacio de trabajo:",
  inFolder: "En {path}:",
  file: "{path}:",
  fromNotes: "De tus notas:",
  noted: "Anotado: {content}",
  notedToday: "Anotado para hoy: {content}",
  known: "Eso ya estaba anotado: {content}",
  planned: "El recordatorio está programado:",
  askWhen:
    "¿Cuándo? Entiendo «cada 30 minutos», «en 2 horas», «a las 18:30» y «el 2030-12-31T09:00», antes o después del asunto.",
  reminders: "Tus recordatorios:",
  done: "Hecho: {result}",
  openQuote: "No lo he ejecutado: hay unas comillas que no se cierran.",
  needsShell:
    "No lo he ejecutado: `{sign}` es para un shell, y aquí los programas se ejecutan sin él. Pide un programa cada vez, o pon el texto entre comillas simples para pasarlo tal cual.",
  failed: "No ha funcionado: {text}",
  nothing: "(nada)",
  skills: "Habilidades:",
  hello:
    "¡Hola! Soy miniclaw, en modo sin conexión. Puedes probar:\n{examples}",
  welcome: "De nada.",
  identity:
    "Soy miniclaw, en modo sin conexión: unas reglas sencillas, no un modelo de lenguaje. Las herramientas son de verdad. Di «ayuda» para ver qué entiendo; `miniclaw onboard` conecta un modelo.",
  written: {
    one: "Escrito en {path} ({count} carácter).",
    other: "Escrito en {path} ({count} caracteres).",
  },
};
