import { startDeadline } from "../base/deadline.ts";
import { describeError } from "../i18n/describe_error.ts";
import { type Gap, phrase } from "../base/phrase.ts";
import { stripControl } from "../base/strip_control.ts";
import { texts } from "../i18n/en/upgrade.ts";
import { notUpgraded } from "./upgrade_error.ts";

/** A small board reads a big file from its card for long. */
const PATIENCE_MS = 60_000;

/** Letters that are enough to know what went wrong. */
const MOST_SHOWN = 200;

/** Has an executable tell its version; throws where it isn't that one. */
export async function tryExecutable(
  path: string,
  version: string,
): Promise<void> {
  const told = await askVersion(path);
  const wanted = `miniclaw ${version}`;
  if (told === wanted) return;
  throw notUpgraded(phrase(texts.wontStart, { wanted, found: shown(told) }));
}

/** What was said, as an error can show it. */
export function shown(told: string): Gap {
  return told === ""
    ? phrase(texts.nothing)
    : JSON.stringify(told.slice(0, MOST_SHOWN));
}

/** What an executable says of its version, or why it says nothing. */
export async function askVersion(path: string): Promise<string> {
  using deadline = startDeadline(PATIENCE_MS);
  const { signal } = deadline;
  try {
    const { stdout } = await new Deno.Command(path, {
      ...{ args: ["version"], stdin: "null", stderr: "null", signal },
    }).output();
    return stripControl(new TextDecoder().decode(stdout)).trim();
  } catch (error) {
    return describeError(error).message;
  }
}
