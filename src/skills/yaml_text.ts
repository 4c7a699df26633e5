import { plainFields } from "./plain_fields.ts";

/** What YAML takes for something else than a text. */
const TYPED = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** What YAML doesn't take as it stands, and JSON does. */
const ODD = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text as the value of a field, in YAML: plain where that says the same. */
export function yamlText(text: string): string {
  const { text: plain } = plainFields(`text: ${text}`) ?? {};
  const isPlain = plain === text && /^[A-Za-z]/.test(text);
  if (isPlain && !TYPED.test(text)) return text;
  return JSON.stringify(text.toWellFormed()).replace(
    ODD,
    (odd) => `\\u${odd.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
