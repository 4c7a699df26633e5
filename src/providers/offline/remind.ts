import { freeText } from "./clean.ts";
import { fold } from "./fold.ts";
import type { Bilingual, Intent, Step } from "./intent.ts";
import { partsOf, phrase } from "./phrase.ts";
import { shown } from "./shown.ts";
import { whenIn } from "./when.ts";

const ME: Bilingual<string> = {
  en: "((please )?(remind|ping|tell) me)",
  fr:
    "(rappelle(-| )moi|rappelez(-| )moi|me rappeler|previens(-| )moi|dis(-| )moi)",
};
const LEAD: Bilingual<RegExp> = {
  en: phrase(`[,:\\s]*(${ME.en}(:| :|,)? )?((to|that|of) )?<message>`),
  fr: phrase(`[,:\\s]*(${ME.fr}(:| :|,)? )?(de |d'|que |qu')?<message>`),
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
  },
  form: "prose",
  plan(heard): Step | undefined {
    const { parts: { asked, rest = "" }, language } = heard;
    const when = whenIn(rest, heard);
    if (when === undefined) {
      return asked ? { kind: "say", text: ASK_WHEN[language] } : undefined;
    }
    const message = messageIn(when.rest, LEAD[language]);
    if (message === "") return undefined;
    return {
      kind: "call",
      tool: "cron",
      // Simple rules would make nothing of it later.
      arguments: { action: "add", ...when.schedule, message, text: true },
      tell: (result) => `${PLANNED[language]}\n${shown(result, language)}`,
    };
  },
};

const PLANNED: Bilingual<string> = {
  en: "The reminder is set:",
  fr: "Le rappel est programmé :",
};

const ASK_WHEN: Bilingual<string> = {
  en: "When? I understand “every 30 minutes”, “in 2 hours”, “at 18:30” and " +
    "“at 2030-12-31T09:00”, before or after what it is about.",
  fr: "Quand ? Je comprends « toutes les 30 minutes », « dans 2 heures », " +
    "« à 18h30 » et « le 2030-12-31T09:00 », avant ou après l’objet du rappel.",
};

function messageIn(text: string, lead: RegExp): string {
  return freeText(partsOf(text, fold(text), lead)?.message ?? "");
}
