import type { Profile } from "./updates.ts";

/** What a person's app speaks (IETF BCP 47), where it tells something like it. */
export function languageTag(person?: Profile): string | undefined {
  const tag: unknown = person?.language_code;
  const isTag = typeof tag === "string" &&
    /^[a-z]{2,8}([-_][a-z0-9]{1,8}){0,4}$/i.test(tag);
  return isTag ? tag : undefined;
}
