import { texts } from "../../i18n/en/offline.ts";
import type { Language } from "./intent.ts";
import { speak } from "./speak.ts";

/** Says that this is no model, what it understands, and how to get a model. */
export function explain(
  language: Language,
  examples: readonly string[],
): string {
  return speak[language](texts.notUnderstood, { examples: bulleted(examples) });
}

/** Examples as a list. */
export function bulleted(examples: readonly string[]): string {
  return examples.map((example) => `- ${example}`).join("\n");
}
