import type { Intent, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { shown } from "./shown.ts";

const JOBS = "(reminders|jobs|(scheduled|cron) (jobs|tasks))";
const RAPPELS = "(rappels|jobs|taches (planifiees|programmees))";

/** Listing what is scheduled. */
export const listReminders: Intent = {
  examples: {
    en: ["list my reminders", "what are my reminders?"],
    fr: ["liste mes rappels", "quels sont mes rappels ?", "mes rappels"],
  },
  phrases: {
    en: [
      phrase(`((list|show|show me|display) )?(all )?((my|the|your) )?${JOBS}`),
      phrase(
        `(what|which) (are )?((my|the) )?${JOBS}( do i have| are there| are set)?`,
      ),
    ],
    fr: [
      phrase(
        "((liste[rz]?|montre[rz]?|affiche[rz]?)(-moi)? )?(tous )?((mes|les|tes) )?" +
          RAPPELS,
      ),
      phrase(`quel(le)?s (sont )?((mes|les) )?${RAPPELS}( ai-je| y a-t-il)?`),
    ],
  },
  form: "plain",
  plan({ language }): Step | undefined {
    const intro = { en: "Your reminders:", fr: "Vos rappels :" }[language];
    return {
      kind: "call",
      tool: "cron",
      arguments: { action: "list" },
      tell: (result) => `${intro}\n${shown(result, language)}`,
    };
  },
};

/** Taking one of them away. */
export const cancelReminder: Intent = {
  examples: {
    en: ["cancel reminder 3", "remove the job 3"],
    fr: ["annule le rappel 3", "supprime le rappel 3"],
  },
  phrases: {
    en: [
      phrase(
        "(cancel|remove|delete|stop) ((the|my) )?(reminder|job|task) " +
          "((number|id) )?#?(?<id>\\S+)",
      ),
    ],
    fr: [
      phrase(
        "(annule[rz]?|supprime[rz]?|arrete[rz]?|enleve[rz]?) ((le|la|mon|ma) )?" +
          "(rappel|job|tache) (numero )?#?(?<id>\\S+)",
      ),
    ],
  },
  form: "plain",
  plan({ parts: { id = "" }, language }): Step | undefined {
    const done = { en: "Done:", fr: "C’est fait :" }[language];
    return {
      kind: "call",
      tool: "cron",
      arguments: { action: "remove", id },
      tell: (result) => `${done} ${shown(result, language)}`,
    };
  },
};
