import type { Intent, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { shown } from "./shown.ts";

/** Listing skills. */
export const listSkills: Intent = {
  examples: {
    en: ["list skills", "what skills do you have?"],
    fr: ["liste les compétences", "quelles compétences as-tu ?"],
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
  },
  form: "plain",
  plan({ language }): Step | undefined {
    const intro = { en: "Skills:", fr: "Compétences :" }[language];
    return {
      kind: "call",
      tool: "list_skills",
      arguments: {},
      tell: (result) => `${intro}\n${shown(result, language)}`,
    };
  },
};

/** Reading one of them. */
export const readSkill: Intent = {
  examples: {
    en: ["read skill weather", "show me the skill weather"],
    fr: ["lis la compétence meteo"],
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
  },
  form: "plain",
  plan({ parts: { name = "" }, language }): Step | undefined {
    return {
      kind: "call",
      tool: "read_skill",
      arguments: { name },
      tell: (result) => shown(result, language),
    };
  },
};
