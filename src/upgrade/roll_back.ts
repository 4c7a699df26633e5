import { MiniclawError } from "../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/upgrade.ts";
import { pathExists } from "../base/path_exists.ts";
import { type ExecutablePlace, takePlace } from "./executable_place.ts";
import { swapExecutable, type SwapOptions } from "./swap_executable.ts";
import { askVersion, shown } from "./try_executable.ts";

/** Has the executable and the previous one change places; returns its version. */
export async function rollBack(
  place: ExecutablePlace,
  { disk }: Pick<SwapOptions, "disk"> = {},
): Promise<string> {
  const { previous } = place;
  if (!(await pathExists(previous))) {
    throw notBack(
      phrase(texts.noPrevious, { path: previous }),
      phrase(texts.keptBy),
    );
  }
  using _place = await takePlace(place);
  const told = await askVersion(previous);
  const version = /^miniclaw (\S+)$/.exec(told)?.[1];
  if (version === undefined) {
    const found = shown(told);
    throw notBack(
      phrase(texts.brokenPrevious, { path: previous, found }),
      phrase(texts.unchanged),
    );
  }
  await swapExecutable({ place, fresh: previous, disk });
  return version;
}

function notBack(reason: Phrase, hint: Phrase): MiniclawError {
  const message = phrase(texts.cannotBack, { reason });
  return new MiniclawError(message, { code: "upgrade", hint });
}
