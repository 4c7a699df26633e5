import { MiniclawError } from "../../base/miniclaw_error.ts";
import { pathExists } from "../../base/path_exists.ts";
import { type Phrase, phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/upgrade.ts";
import { moduleWord, type Started } from "../service/gateway_command_line.ts";

const SOURCES = "https://github.com/miniclaw/miniclaw";

/**
 * Throws where the program is no executable of its own, with how to upgrade there.
 *
 * @throws {MiniclawError} where Deno runs it from its sources
 */
export async function requireExecutable(started: Started): Promise<void> {
  if (started.isCompiled) return;
  throw new MiniclawError(
    phrase(texts.cannot, { reason: phrase(texts.fromSources) }),
    { code: "sources", hint: await howToUpgrade(started) },
  );
}

/** What to do where the program is run from its sources. */
async function howToUpgrade({ main }: Started): Promise<Phrase> {
  const module = moduleWord(main);
  if (!main.startsWith("file:")) {
    // Without the version that runs now: then the newest is meant.
    const name = module.replace(/^(jsr:@[^/]+\/[^@]+)@.*/, "$1");
    return phrase(texts.reload, { module: name });
  }
  const folder = module.slice(0, module.lastIndexOf("/")) || "/";
  return await pathExists(`${folder}/.git`)
    ? phrase(texts.pull, { folder: shellWord(folder) })
    : phrase(texts.fetchSources, { url: SOURCES });
}

/** A word as a shell takes it. */
export function shellWord(word: string): string {
  if (/^[\w@%+=:,./\\-]+$/.test(word)) return word;
  return Deno.build.os === "windows"
    ? `"${word}"`
    : `'${word.replaceAll("'", `'\\''`)}'`;
}
