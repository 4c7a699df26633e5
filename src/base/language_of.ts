import type { ChatAddress } from "./chat_address.ts";
import { english, type Language } from "./language.ts";

/** Somebody who is written to. */
export interface Reader {
  /** Where. */
  chat: ChatAddress;
  /** Who, such as `telegram:4711`; absent where nobody in particular is meant. */
  person?: string;
  /** What they speak (IETF BCP 47), where that came with what they wrote. */
  language?: string;
}

/** Finds the language of somebody who is written to. */
export type LanguageOf = (reader: Reader) => Promise<Language>;

/** Where nobody's language is known. */
export function speakEnglish(): Promise<Language> {
  return Promise.resolve(english);
}
