import { texts } from "../../i18n/en/offline.ts";
import type { Intent, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { shown } from "./shown.ts";

/** Listing skills. */
export const listSkills: Intent = {
  examples: {
    en: ["list skills", "what skills do you have?"],
    fr: ["liste les compétences", "quelles compétences as-tu ?"],
    de: ["liste die Skills auf", "welche Skills hast du?"],
    es: ["lista las habilidades", "¿qué habilidades tienes?"],
  },
  phrases: {
    en: [
      phrase("((list|show|show me) )?(all )?((the|my|your) )?skills"),
      phrase(
        "(what|which) (are )?((my|the|your) )?skills" +
          "( do you have| are there| are installed)?",
      ),
    ],
    fr: [
      phrase(
        "((liste[rz]?|montre[rz]?|affiche[rz]?)(-moi)? )?((les|mes|tes) )?" +
          "competences",
      ),
      phrase(
        "quelles (sont )?((les|mes|tes) )?competences" +
          "( as-tu| avez-vous| y a-t-il| sont installees)?",
      ),
    ],
    de: [
      phrase(
        "((liste|zeige?)( mir)? )?((alle|die|meine|deine) )?(skills|fahigkeiten)" +
          "( auf| an)?",
      ),
      phrase(
        "welche (skills|fahigkeiten) (hast du|gibt es|sind installiert)",
      ),
    ],
    es: [
      phrase("((lista|muestra(me)?) )?((las|mis|tus) )?habilidades"),
      phrase("que habilidades (tienes|hay)( instaladas)?"),
    ],
  },
  form: "plain",
  plan({ say }): Step | undefined {
    return {
      kind: "call",
      tool: "list_skills",
      arguments: {},
      tell: (result) => `${say(texts.skills)}\n${shown(result, say)}`,
    };
  },
};

/** Reading one of them. */
export const readSkill: Intent = {
  examples: {
    en: ["read skill weather", "show me the skill weather"],
    fr: ["lis la compétence meteo"],
    de: ["lies den Skill wetter"],
    es: ["lee la habilidad tiempo"],
  },
  phrases: {
    en: [
      phrase(
        "(read|show|show me|open)( the)? skill( called| named)? (?<name>\\S+)",
      ),
    ],
    fr: [
      phrase(
        "(li(s|re|sez)|montre[rz]?(-moi)?|ouvr(e|ir|ez))( la)? competence " +
          "(?<name>\\S+)",
      ),
    ],
    de: [
      phrase(
        "(lies|zeige?|offne)( mir)?( den| die)? (skill|fahigkeit) (?<name>\\S+)",
      ),
    ],
    es: [
      phrase("(lee(r)?|muestra(me)?|abr(e|ir))( la)? habilidad (?<name>\\S+)"),
    ],
  },
  form: "plain",
  plan({ parts: { name = "" }, say }): Step | undefined {
    return {
      kind: "call",
      tool: "read_skill",
      arguments: { name },
      tell: (result) => shown(result, say),
    };
  },
};
