import type { Profile } from "./updates.ts";

/** What a person's app speaks (IETF BCP 47), where it tells something like it. */
export function languageTag({ language_code }: Profile): string | undefined {
  const isTag = typeof language_code === "string" &&
    /^[a-z]{2,8}([-_][a-z0-9]{1,8}){0,4}$/i.test(language_code);
  return isTag ? language_code : undefined;
}
