import type { JsonObject } from "../../base/json.ts";
import type { Say } from "../../base/say.ts";
import type { LanguageCode } from "../../i18n/languages.ts";

/** A language that the rules speak. */
export type Language = LanguageCode;

/** The same thing in each language. */
export type PerLanguage<T> = Readonly<Record<Language, T>>;

/** When and where a request was made. */
export interface Moment {
  /** The time. */
  now: Date;
  /** The person's IANA time zone. */
  timezone: string;
  /** The person's language, for what doesn't tell its own. Default: English. */
  speaks?: Language;
}

/** What to do about a request: answer at once, or call a tool and tell of it. */
export type Step =
  | { kind: "say"; text: string }
  | {
    kind: "call";
    /** The tool's name. */
    tool: string;
    /** The tool's arguments. */
    arguments: JsonObject;
    /** Words the result, which is no error. */
    tell(result: string): string;
  };

/** A request in which a phrase was found. */
export interface Heard extends Moment {
  /** The phrase's named groups, as the person wrote them. */
  parts: Readonly<Record<string, string | undefined>>;
  /** The phrase's language. */
  language: Language;
  /** Speaks it. */
  say: Say;
  /** Requests that are understood, to be shown. */
  examples: readonly string[];
}

/** A kind of request that the rules understand. */
export interface Intent {
  /** Requests of that kind; the first is the one to show. */
  examples: PerLanguage<readonly string[]>;
  /** What they look like; see {@linkcode phrase}. */
  phrases: PerLanguage<readonly RegExp[]>;
  /**
   * How the text ends. `plain`: closing punctuation and "please" are no part of
   * it. `command`: every character may matter. `prose`: that, and an "and then"
   * belongs to it.
   */
  form: "plain" | "command" | "prose";
  /** What to do; undefined when it isn't such a request after all. */
  plan(heard: Heard): Step | undefined;
}
