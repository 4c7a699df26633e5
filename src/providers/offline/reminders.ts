import { texts } from "../../i18n/en/offline.ts";
import type { Intent, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { shown } from "./shown.ts";

const JOBS = "(reminders|jobs|(scheduled|cron) (jobs|tasks))";
const ERINNERUNGEN = "(erinnerungen|jobs|(geplanten? )?aufgaben)";
const RECORDATORIOS = "(recordatorios|tareas( programadas)?)";
const RAPPELS = "(rappels|jobs|taches (planifiees|programmees))";

/** Listing what is scheduled. */
export const listReminders: Intent = {
  examples: {
    en: ["list my reminders", "what are my reminders?"],
    fr: ["liste mes rappels", "quels sont mes rappels ?", "mes rappels"],
    de: ["liste meine Erinnerungen auf", "welche Erinnerungen habe ich?"],
    es: ["lista mis recordatorios", "¿qué recordatorios tengo?"],
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
    de: [
      phrase(
        "((liste|zeige?)( mir)? )?(alle )?((die|meine|deine) )?" +
          `${ERINNERUNGEN}( auf| an)?`,
      ),
      phrase(`(welche|was sind meine) ${ERINNERUNGEN}( habe ich| gibt es)?`),
    ],
    es: [
      phrase(
        "((lista|muestra(me)?|dime) )?(todos )?((mis|los|tus) )?" +
          RECORDATORIOS,
      ),
      phrase(`(que|cuales son mis) ${RECORDATORIOS}( tengo| hay)?`),
    ],
  },
  form: "plain",
  plan({ say }): Step | undefined {
    return {
      kind: "call",
      tool: "cron",
      arguments: { action: "list" },
      tell: (result) => `${say(texts.reminders)}\n${shown(result, say)}`,
    };
  },
};

/** Taking one of them away. */
export const cancelReminder: Intent = {
  examples: {
    en: ["cancel reminder 3", "remove the job 3"],
    fr: ["annule le rappel 3", "supprime le rappel 3"],
    de: ["lösche die Erinnerung 3", "entferne die Erinnerung 3"],
    es: ["cancela el recordatorio 3", "borra el recordatorio 3"],
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
    de: [
      phrase(
        "(losche?|entferne?|streiche?|beende) ((die|den|meine) )?" +
          "(erinnerung|aufgabe|job) ((nummer|nr\\.?) )?#?(?<id>\\S+)",
      ),
    ],
    es: [
      phrase(
        "(cancela|borra|elimina|quita) ((el|la|mi) )?(recordatorio|tarea) " +
          "(numero )?#?(?<id>\\S+)",
      ),
    ],
  },
  form: "plain",
  plan({ parts: { id = "" }, say }): Step | undefined {
    return {
      kind: "call",
      tool: "cron",
      arguments: { action: "remove", id },
      tell: (result) => say(texts.done, { result: shown(result, say) }),
    };
  },
};
