import { MiniclawError } from "../base/miniclaw_error.ts";
import { pathExists } from "../base/path_exists.ts";
import { type ExecutablePlace, takePlace } from "./executable_place.ts";
import { swapExecutable } from "./swap_executable.ts";
import { askVersion } from "./try_executable.ts";

/** Has the executable and the previous one change places; returns its version. */
export async function rollBack(place: ExecutablePlace): Promise<string> {
  const { previous } = place;
  if (!(await pathExists(previous))) {
    throw new MiniclawError(
      `Cannot roll back: expected the version before as ${previous}, found none`,
      { code: "upgrade", hint: "It is kept there by: miniclaw upgrade" },
    );
  }
  using _place = await takePlace(place);
  const told = await askVersion(previous);
  const version = /^miniclaw (\S+)$/.exec(told)?.[1];
  if (version === undefined) {
    throw new MiniclawError(
      `Cannot roll back: expected ${previous} to say its version, got ${
        JSON.stringify(told.slice(0, 200) || "nothing")
      }`,
      { code: "upgrade", hint: "Nothing was changed" },
    );
  }
  await swapExecutable({ place, fresh: previous });
  return version;
}
