import { unquoted } from "./clean.ts";
import type { Intent, Language, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { shown } from "./shown.ts";
import { splitCommand } from "./split_command.ts";

/** "Run a marathon" is no command. */
const ARTICLE =
  /^(an?|the|my|your|une?|les?|la|l['’].*|mon|ma|mes|ton|ta|tes|des?)$/i;

/** Running a program. */
export const runCommand: Intent = {
  examples: {
    en: ["run ls -l", "run the command echo 'hello world'"],
    fr: ["exécute ls -l", "lance la commande echo 'bonjour à tous'"],
  },
  phrases: {
    en: [phrase("(run|execute|exec)( the)?( command| program)?( :|:)? <line>")],
    fr: [
      phrase(
        "(execute[rz]?|lance[rz]?)( la commande| le programme)?( :|:)? <line>",
      ),
    ],
  },
  form: "command",
  plan({ parts, language }): Step | undefined {
    const line = unquoted(parts.line ?? "").replace(/[“”]/g, '"');
    const split = splitCommand(line);
    if (split.kind !== "words") {
      return { kind: "say", text: why(split, language) };
    }
    const [command, ...args] = split.words;
    if (!command || ARTICLE.test(command)) return undefined;
    return {
      kind: "call",
      tool: "exec",
      arguments: { command, args },
      tell: (result) => shown(result, language),
    };
  },
};

type Unrunnable = Exclude<ReturnType<typeof splitCommand>, { kind: "words" }>;

function why(problem: Unrunnable, language: Language): string {
  switch (problem.kind) {
    case "openQuote":
      return {
        en: "I did not run that: a quotation mark in it is never closed.",
        fr: "Je n’ai rien lancé : un guillemet n’y est jamais fermé.",
      }[language];
    case "needsShell":
      return needsShell(problem.sign.trim() || "⏎", language);
  }
}

function needsShell(sign: string, language: Language): string {
  return {
    en:
      `I did not run that: \`${sign}\` is for a shell, and programs are run ` +
      "here without one. Ask for one program at a time, or put the text in " +
      "single quotes to pass it on as it is.",
    fr: `Je n’ai rien lancé : \`${sign}\` s’adresse à un shell, et ici les ` +
      "programmes se lancent sans. Demandez un programme à la fois, ou mettez " +
      "le texte entre apostrophes pour le transmettre tel quel.",
  }[language];
}
