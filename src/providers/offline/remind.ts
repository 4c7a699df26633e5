import { texts } from "../../i18n/en/offline.ts";
import { freeText } from "./clean.ts";
import { fold } from "./fold.ts";
import type { Intent, PerLanguage, Step } from "./intent.ts";
import { partsOf, phrase } from "./phrase.ts";
import { shown } from "./shown.ts";
import { whenIn } from "./when.ts";

const ME: PerLanguage<string> = {
  en: "((please )?(remind|ping|tell) me)",
  fr:
    "(rappelle(-| )moi|rappelez(-| )moi|me rappeler|previens(-| )moi|dis(-| )moi)",
  de: "(erinnere? mich|sage? mir)",
  es: "(recuerdame|recordarme|avisame|dime)",
};
const LEAD: PerLanguage<RegExp> = {
  en: phrase(`[,:\\s]*(${ME.en}(:| :|,)? )?((to|that|of) )?<message>`),
  fr: phrase(`[,:\\s]*(${ME.fr}(:| :|,)? )?(de |d'|que |qu')?<message>`),
  de: phrase(`[,:\\s]*(${ME.de}(:| :|,)? )?((daran|an|dass),? )?<message>`),
  es: phrase(`[,:\\s]*(${ME.es}(:| :|,)? )?((que|de) )?<message>`),
};

/** Reminders: something again and again, or once at a time. */
export const remind: Intent = {
  examples: {
    en: [
      "every 30 minutes remind me to drink water",
      "remind me in 20 minutes to take the cake out",
      "remind me at 18:30 to call Ann",
    ],
    fr: [
      "toutes les 30 minutes rappelle-moi de boire de l’eau",
      "rappelle-moi dans 20 minutes de sortir le gâteau",
      "rappelle-moi d’appeler Anne à 18h30",
    ],
    de: [
      "erinnere mich alle 30 Minuten daran, Wasser zu trinken",
      "erinnere mich in 20 Minuten daran, den Kuchen herauszunehmen",
      "erinnere mich um 18:30 daran, Anna anzurufen",
    ],
    es: [
      "cada 30 minutos recuérdame beber agua",
      "recuérdame en 20 minutos sacar el pastel",
      "recuérdame llamar a Ana a las 18:30",
    ],
  },
  phrases: {
    en: [
      phrase("(?<asked>remind me)(:| :|,)? <rest>"),
      phrase(`${ME.en} <rest>`),
      phrase("(?<rest>every [^]+)"),
      phrase(`(?<rest>(in|at|on) [^,]{1,60}(,|\\s)\\s?${ME.en} [^]+)`),
    ],
    fr: [
      phrase(
        "(?<asked>rappelle(-| )moi|rappelez-moi|me rappeler)(:| :|,)? <rest>",
      ),
      phrase(`${ME.fr} <rest>`),
      phrase("(?<rest>(toutes les|chaque) [^]+)"),
      phrase(`(?<rest>(dans|a|le) [^,]{1,60}(,|\\s)\\s?${ME.fr} [^]+)`),
    ],
    de: [
      phrase("(?<asked>erinnere? mich)(:| :|,)? <rest>"),
      phrase(`${ME.de} <rest>`),
      phrase("(?<rest>(alle|jede) [^]+)"),
      phrase(`(?<rest>(in|um|am) [^,]{1,60}(,|\\s)\\s?${ME.de} [^]+)`),
    ],
    es: [
      phrase("(?<asked>recuerdame|recordarme)(:| :|,)? <rest>"),
      phrase(`${ME.es} <rest>`),
      phrase("(?<rest>cada [^]+)"),
      phrase(
        `(?<rest>(en|dentro de|a las?|el) [^,]{1,60}(,|\\s)\\s?${ME.es} [^]+)`,
      ),
    ],
  },
  form: "prose",
  plan(heard): Step | undefined {
    const { parts: { asked, rest = "" }, language, say } = heard;
    const when = whenIn(rest, heard);
    if (when === undefined) {
      return asked ? { kind: "say", text: say(texts.askWhen) } : undefined;
    }
    const message = messageIn(when.rest, LEAD[language]);
    if (message === "") return undefined;
    return {
      kind: "call",
      tool: "cron",
      // Simple rules would make nothing of it later.
      arguments: { action: "add", ...when.schedule, message, text: true },
      tell: (result) => `${say(texts.planned)}\n${shown(result, say)}`,
    };
  },
};

function messageIn(text: string, lead: RegExp): string {
  return freeText(partsOf(text, fold(text), lead)?.message ?? "");
}
