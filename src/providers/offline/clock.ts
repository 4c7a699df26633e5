import { localDate, localTime } from "../../base/zoned_time.ts";
import type { Bilingual, Heard, Intent } from "./intent.ts";
import { phrase } from "./phrase.ts";

const DAYS: Bilingual<string> = {
  en: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
  fr: "lundi mardi mercredi jeudi vendredi samedi dimanche",
};
const MONTHS: Bilingual<string> = {
  en: "January February March April May June July August September October " +
    "November December",
  fr: "janvier février mars avril mai juin juillet août septembre octobre " +
    "novembre décembre",
};

const NOW = "( maintenant| aujourd'hui)?";

/** The time and the date, which need no tool. */
export const clock: Intent = {
  examples: {
    en: ["what time is it?", "what day is it today?"],
    fr: ["quelle heure est-il ?", "quel jour sommes-nous ?"],
  },
  phrases: {
    en: [
      phrase("(tell me )?(what( is|'s) )?the (time|date)( now| today)?"),
      phrase(
        "(tell me )?what('s)? (time|day|date) (is it|it is|is today)( now| today)?",
      ),
      phrase(
        "what( is|'s) today's date|what( is|'s) the date of today|time|date",
      ),
    ],
    fr: [
      phrase(
        "(dis-moi )?(quelle heure|quel jour)( est-il| il est| sommes-nous|" +
          ` est-on| on est)?${NOW}`,
      ),
      phrase(
        `(il est|on est|nous sommes) (quelle heure|quel jour)${NOW}`,
      ),
      phrase(
        "(quelle est )?la date( d'aujourd'hui| du jour)?|" +
          "(quelle est |donne-moi )?l'heure",
      ),
    ],
  },
  form: "plain",
  plan: (heard) => ({ kind: "say", text: saidTime(heard) }),
};

function saidTime({ now, timezone, language }: Heard): string {
  const { year, month, day, dayOfWeek } = Temporal.PlainDate.from(
    localDate(now, timezone),
  );
  const time = localTime(now, timezone);
  const weekday = DAYS[language].split(" ")[dayOfWeek - 1];
  const monthName = MONTHS[language].split(" ")[month - 1];
  return {
    en:
      `It is ${time} on ${weekday} ${day} ${monthName} ${year} (${timezone}).`,
    fr:
      `Il est ${time}, le ${weekday} ${day === 1 ? "1er" : day} ${monthName} ` +
      `${year} (${timezone}).`,
  }[language];
}
