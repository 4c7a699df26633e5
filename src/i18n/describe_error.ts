import { InterruptedError, MiniclawError } from "../base/miniclaw_error.ts";
import { english, type Language } from "../base/language.ts";
import { inLanguage, type Phrase, phrase } from "../base/phrase.ts";
import { isStorageFull } from "../base/storage_full.ts";
import { texts } from "./en/errors.ts";
import { systemReason } from "./system_reason.ts";

/** An error in the form in which people and scripts are shown it. */
export interface ErrorReport {
  /** A stable word. */
  code: string;
  /** One sentence. */
  message: string;
  /** What to do next. */
  hint?: string;
}

/** What there is to say of an error, not in any language yet. */
export interface ErrorWording {
  /** A stable word. */
  code: string;
  /** One sentence. */
  message: string | Phrase;
  /** What to do next. */
  hint?: string | Phrase;
}

/** Turns whatever was thrown into something that can be shown: never a stack trace. */
export function describeError(
  error: unknown,
  language: Language = english,
): ErrorReport {
  const { code, message, hint } = wordError(error);
  const report = { code, message: inLanguage(message, language) };
  return hint === undefined
    ? report
    : { ...report, hint: inLanguage(hint, language) };
}

/** The same for a sentence that an error is a part of. */
export function wordError(error: unknown): ErrorWording {
  if (error instanceof InterruptedError && error.message === "Interrupted") {
    return { code: error.code, message: phrase(texts.interrupted) };
  }
  if (error instanceof MiniclawError) {
    return { code: error.code, ...error.wording };
  }
  if (error instanceof Deno.errors.NotCapable) {
    const [message] = error.message.split(", run again");
    return { code: "permission", message, hint: phrase(texts.narrowed) };
  }
  if (isStorageFull(error)) {
    const hint = phrase(texts.freeSpace);
    return { code: "disk", message: phrase(texts.diskFull), hint };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: "failed", message: plainMessage(message) };
}

/** The system's `Is a directory (os error 21): readfile '/a'`, as a sentence. */
function plainMessage(message: string): string | Phrase {
  const match = /^(.+) \(os error \d+\)(?:: .*?'(.*?)'.*)?$/s.exec(message);
  if (!match) return message.trim() || phrase(texts.unknown);
  const [, words, path] = match;
  const reason = systemReason(words);
  return path
    ? phrase(texts.cannotUse, { path, reason })
    : phrase(texts.refused, { reason });
}
