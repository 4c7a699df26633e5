import type { Catalogue } from "../catalogue.ts";

/** What the rules answer where no model is set up. */
export const offline: Catalogue["offline"] = {
  noTool: "Il faudrait l’outil `{tool}`, qui n’est pas disponible ici.",
  time: "Il est {time}, le {weekday} {day} {month} {year} ({timezone}).",
  notUnderstood:
    "Je n’ai pas compris. C’est le mode hors ligne de miniclaw : un petit ensemble de règles, pas un modèle de langue. Essayez par exemple :\n{examples}\n\nPour connecter un modèle, lancez `miniclaw onboard` ; `miniclaw help models` explique les choix.",
  help:
    "En mode hors ligne, je suis un petit ensemble de règles, pas un modèle de langue. Je comprends des demandes comme :\n{examples}\n\n`miniclaw onboard` connecte un modèle.",
  inWorkspace: "Dans l’espace de travail :",
  inFolder: "Dans {path} :",
  file: "{path} :",
  fromNotes: "Dans vos notes :",
  noted: "C’est noté : {content}",
  notedToday: "C’est noté pour aujourd’hui : {content}",
  known: "C’était déjà noté : {content}",
  planned: "Le rappel est programmé :",
  askWhen:
    "Quand ? Je comprends « toutes les 30 minutes », « dans 2 heures », « à 18h30 » et « le 2030-12-31T09:00 », avant ou après l’objet du rappel.",
  reminders: "Vos rappels :",
  done: "C’est fait : {result}",
  openQuote: "Je n’ai rien lancé : un guillemet n’y est jamais fermé.",
  needsShell:
    "Je n’ai rien lancé : `{sign}` s’adresse à un shell, et ici les programmes se lancent sans. Demandez un programme à la fois, ou mettez le texte entre apostrophes pour le transmettre tel quel.",
  failed: "Cela n’a pas marché : {text}",
  nothing: "(rien)",
  skills: "Compétences :",
  hello:
    "Bonjour ! Je suis miniclaw, en mode hors ligne. Essayez :\n{examples}",
  welcome: "Avec plaisir.",
  identity:
    "Je suis miniclaw, en mode hors ligne : un petit ensemble de règles, pas un modèle de langue. Les outils sont vrais. Dites « aide » pour savoir ce que je comprends ; `miniclaw onboard` connecte un modèle.",
  written: {
    one: "Écrit dans {path} ({count} caractère).",
    other: "Écrit dans {path} ({count} caractères).",
  },
};
