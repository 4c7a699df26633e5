import { explain } from "./explain.ts";
import { fold } from "./fold.ts";
import type { Moment } from "./intent.ts";
import { languageOf } from "./language.ts";
import { examplesIn, recognise, type Understood } from "./recognise.ts";

const HARD =
  /\n|; ?(?:and then|then|et puis|puis|und dann|dann|y luego|luego) /g;
const SOFT =
  /(?:,? and then|, then|,? et puis|,? puis|,? und dann|, dann|,? y luego|, luego) /g;

/** More parts than this are a text, not a list of requests. */
const MOST_REQUESTS = 8;

/** What a message asks for, in its order; at least one thing, if only an apology. */
export function understand(text: string, moment: Moment): Understood[] {
  return all(splitAt(text, HARD), (part) => request(part, moment)) ??
    request(text, moment) ?? [notUnderstood(text, moment)];
}

/** One request, or several joined by "and then" where no prose could hold that. */
function request(text: string, moment: Moment): Understood[] | undefined {
  const whole = recognise(text, moment);
  if (whole?.form === "prose") return [whole];
  return all(splitAt(text, SOFT), (part) => {
    const found = recognise(part, moment);
    return found && [found];
  }) ?? (whole && [whole]);
}

/** What every part is, or undefined as soon as one is nothing. */
function all(
  parts: readonly string[],
  read: (part: string) => Understood[] | undefined,
): Understood[] | undefined {
  if (parts.length < 2 || parts.length > MOST_REQUESTS) return undefined;
  const found: Understood[] = [];
  for (const part of parts) {
    const understood = hasOpenQuote(part) ? undefined : read(part);
    if (understood === undefined) return undefined;
    found.push(...understood);
  }
  return found;
}

function splitAt(text: string, separator: RegExp): string[] {
  const normal = text.normalize("NFC");
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: found } of fold(normal).matchAll(separator)) {
    parts.push(normal.slice(start, index));
    start = index + found.length;
    if (parts.length > MOST_REQUESTS * 4) return [];
  }
  return [...parts, normal.slice(start)].filter((part) => part.trim() !== "");
}

function hasOpenQuote(text: string): boolean {
  return (fold(text).match(/"/g)?.length ?? 0) % 2 === 1;
}

function notUnderstood(text: string, { speaks }: Moment): Understood {
  const language = languageOf(text, speaks);
  const examples = examplesIn(language).slice(0, 3);
  return {
    language,
    form: "plain",
    step: { kind: "say", text: explain(language, examples) },
  };
}
