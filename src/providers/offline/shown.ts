import { truncateMiddle } from "../../base/truncate_middle.ts";
import type { Say } from "../../base/say.ts";
import { texts } from "../../i18n/en/offline.ts";

/** A result longer than this is no longer read in a chat. */
const MOST_BYTES = 12_000;

/** How a tool asks a model to pass something on. */
const PASS_ON = /\bTell the person: (\w)/g;

/** A tool's result for a person: an error named as one, an empty one as empty. */
export function shown(result: string, say: Say): string {
  const error = /^Error:\s*/.exec(result)?.[0] ?? "";
  const text = truncateMiddle(result.slice(error.length), MOST_BYTES)
    .replace(PASS_ON, (_, first: string) => first.toUpperCase());
  if (error !== "") return say(texts.failed, { text });
  return text.trim() === "" ? say(texts.nothing) : text;
}

/** The beginning of what the person said, to repeat it in an answer. */
export function echo(text: string): string {
  const short = [...text.slice(0, 400)].slice(0, 160).join("");
  return short.length < text.length ? `${short}…` : text;
}
