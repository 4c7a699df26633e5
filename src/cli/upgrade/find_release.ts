import { InterruptedError } from "../../base/miniclaw_error.ts";
import type { Config } from "../../config/config.ts";
import { compareVersions } from "../../upgrade/compare_versions.ts";
import type { FetchOptions } from "../../upgrade/fetch_bytes.ts";
import { readRelease } from "../../upgrade/read_release.ts";
import type { Release } from "../../upgrade/release.ts";
import type { CommandContext } from "../command_context.ts";

/** The newest release, beside the version that runs. */
export interface Found {
  /** The release. */
  release: Release;
  /** What the release is to the version that runs. */
  is: "newer" | "same" | "older";
}

/** Asks the configured address for the newest release. */
export async function findRelease(
  current: string,
  { config, ...options }: FetchOptions & { config: Config },
): Promise<Found> {
  const release = await readRelease(config.upgrade.index_url, options);
  const difference = compareVersions(release.version, current);
  const is = difference > 0 ? "newer" : difference < 0 ? "older" : "same";
  return { release, is };
}

/** The network, until the person presses Ctrl-C. */
export function interruptible(
  { world }: CommandContext,
): FetchOptions & Disposable {
  const stop = new AbortController();
  const listener = world.onInterrupt(() => stop.abort(new InterruptedError()));
  return {
    ...{ fetch: world.fetch, signal: stop.signal },
    [Symbol.dispose]: () => listener[Symbol.dispose](),
  };
}
