import type { Say } from "../../base/say.ts";
import { texts } from "../../i18n/en/offline.ts";
import { unquoted } from "./clean.ts";
import type { Intent, Language, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { shown } from "./shown.ts";
import { splitCommand } from "./split_command.ts";

/** "Run a marathon" is no command. */
const ARTICLE =
  /^(an?|the|my|your|une?|les?|la|l['’].*|mon|ma|mes|ton|ta|tes|des?|ein(en?)?|der|die|das|den|meinen?|el|los|las|un|mi)$/i;

/** Running a program. */
export const runCommand: Intent = {
  examples: {
    en: ["run ls -l", "run the command echo 'hello world'"],
    fr: ["exécute ls -l", "lance la commande echo 'bonjour à tous'"],
    de: ["führe ls -l aus", "starte den Befehl echo 'hallo Welt'"],
    es: ["ejecuta ls -l", "ejecuta el comando echo 'hola mundo'"],
  },
  phrases: {
    en: [phrase("(run|execute|exec)( the)?( command| program)?( :|:)? <line>")],
    fr: [
      phrase(
        "(execute[rz]?|lance[rz]?)( la commande| le programme)?( :|:)? <line>",
      ),
    ],
    de: [
      phrase("(fuhre?|starte?)( den befehl| das programm)?( :|:)? <line>"),
      phrase("(den befehl|das programm)( :|:)? <line>"),
    ],
    es: [
      phrase(
        "(ejecuta(r)?|lanza(r)?)( el comando| el programa)?( :|:)? <line>",
      ),
    ],
  },
  form: "command",
  plan({ parts, language, say }): Step | undefined {
    const line = unquoted(withoutVerb(parts.line ?? "", language))
      .replace(/[“”„]/g, '"');
    const split = splitCommand(line);
    if (split.kind !== "words") {
      return { kind: "say", text: why(split, say) };
    }
    const [command, ...args] = split.words;
    if (!command || ARTICLE.test(command)) return undefined;
    return {
      kind: "call",
      tool: "exec",
      arguments: { command, args },
      tell: (result) => shown(result, say),
    };
  },
};

type Unrunnable = Exclude<ReturnType<typeof splitCommand>, { kind: "words" }>;

/** "Führe ls aus": the end of the German verb is no argument. */
function withoutVerb(line: string, language: Language): string {
  return language === "de"
    ? line.replace(/\saus(f(ü|u)hren)?[.!]?$/i, "")
    : line;
}

function why(problem: Unrunnable, say: Say): string {
  switch (problem.kind) {
    case "openQuote":
      return say(texts.openQuote);
    case "needsShell":
      return say(texts.needsShell, { sign: problem.sign.trim() || "⏎" });
  }
}
