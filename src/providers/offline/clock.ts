import { localDate, localTime } from "../../base/zoned_time.ts";
import { texts } from "../../i18n/en/offline.ts";
import type { Heard, Intent } from "./intent.ts";
import { phrase } from "./phrase.ts";

const NOW = "( maintenant| aujourd'hui)?";

/** The time and the date, which need no tool. */
export const clock: Intent = {
  examples: {
    en: ["what time is it?", "what day is it today?"],
    fr: ["quelle heure est-il ?", "quel jour sommes-nous ?"],
    de: ["wie spät ist es?", "welcher Tag ist heute?"],
    es: ["¿qué hora es?", "¿qué día es hoy?"],
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
    de: [
      phrase(
        "(sag mir,? )?(wie spat( ist es| es ist)|wie ?viel uhr( ist es| es ist))" +
          "( jetzt| gerade)?|uhrzeit|datum",
      ),
      phrase(
        "(sag mir,? )?(welche[rns]? (tag|datum) (ist|haben wir)|" +
          "der wievielte ist)( heute)?",
      ),
    ],
    es: [
      phrase("(dime )?(que hora es|la hora)( ahora)?|hora|fecha"),
      phrase(
        "(dime )?(que (dia|fecha) es|a que dia estamos|cual es la fecha)( hoy)?",
      ),
    ],
  },
  form: "plain",
  plan: (heard) => ({ kind: "say", text: saidTime(heard) }),
};

function saidTime({ now, timezone, language, say }: Heard): string {
  const date = Temporal.PlainDate.from(localDate(now, timezone));
  const nameOf = (part: "weekday" | "month"): string =>
    date.toLocaleString(language, { [part]: "long" });
  const isFirst = language === "fr" && date.day === 1;
  return say(texts.time, {
    ...{ time: localTime(now, timezone), timezone, year: date.year },
    ...{ weekday: nameOf("weekday"), month: nameOf("month") },
    day: isFirst ? "1er" : date.day,
  });
}
