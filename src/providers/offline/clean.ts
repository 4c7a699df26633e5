import type { Language } from "./intent.ts";

const PAIRS: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "`": "`",
  "“": "”",
  "«": "»",
  "„": "“",
  "‘": "’",
};

/** The text without the one pair of quotation marks around it, if there is one. */
export function unquoted(text: string): string {
  const bare = text.trim();
  const close = PAIRS[bare.charAt(0)];
  const inner = bare.slice(1, -1);
  if (bare.length < 2 || !close || !bare.endsWith(close)) return bare;
  if (inner.includes(close)) return bare;
  return close === "»" ? inner.trim() : inner;
}

/** Words for a note or a file: no colon before them, no quotation marks around. */
export function freeText(text: string): string {
  const bare = text.trim();
  return unquoted(bare.startsWith(":") ? bare.slice(1) : bare);
}

/** A path, if that is what the text is: one word, or any in quotation marks. */
export function onePath(text: string): string | undefined {
  const path = unquoted(text);
  const isOne = path !== text.trim() || !/\s/.test(path);
  return isOne && path !== "" && !path.includes("://") ? path : undefined;
}

/** A path without the end of a German verb: `liste notizen auf`. */
export function withoutParticle(path: string, language: Language): string {
  return language === "de" ? path.replace(/\s(auf|an|vor)$/i, "") : path;
}

/** Whether nothing but a path would be written so. */
export function looksLikePath(text: string): boolean {
  return /[./\\]/.test(text) || unquoted(text) !== text.trim();
}
