import type { Phrase } from "../../base/phrase.ts";
import { Redactor } from "../../base/redactor.ts";

/** A service as messages about it need it. */
export interface Service {
  /** The provider's key in the configuration. */
  name: string;
  /** Its address. */
  baseUrl: string;
  /** What to do when it lets nobody in. */
  authHint: Phrase;
  /** What to do when nobody answers. */
  networkHint: Phrase;
  /** Masks the key in a text that is to be shown. */
  redact(text: string): string;
  /** The clock. */
  now(): Date;
}

/** A function that masks one secret. */
export function masking(secret: string): (text: string) => string {
  const redactor = new Redactor();
  redactor.add(secret);
  return (text) => redactor.redact(text);
}
