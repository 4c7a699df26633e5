import { type Gap, phrase } from "../base/phrase.ts";
import { texts } from "./en/system.ts";

/** What systems say most often, as Linux and macOS word it. */
const known = new Map<string, Gap>(
  [
    ...[texts.noSuchFile, texts.denied, texts.notPermitted, texts.aFolder],
    ...[texts.noFolder, texts.there, texts.readOnly, texts.notEmpty],
    ...[texts.tooLong, texts.ioError, texts.inUse, texts.connectionRefused],
  ].map((text) => [text, phrase(text)]),
);

/** Why a system refused, in the reader's language where it is known there. */
export function systemReason(words: string): Gap {
  const reason = words.slice(0, 1).toLowerCase() + words.slice(1);
  return known.get(reason) ?? reason;
}

/** Why something failed: without the number and the call that Deno adds. */
export function reasonOf(error: unknown): Gap {
  const text = error instanceof Error ? error.message : String(error);
  return systemReason(text.replace(/ \(os error \d+\).*$/s, ""));
}
