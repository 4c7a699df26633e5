import { pathExists } from "../base/path_exists.ts";
import {
  type ExecutablePlace,
  takePlace,
  temporaryIn,
} from "./executable_place.ts";
import { fetchAsset } from "./fetch_asset.ts";
import type { FetchOptions } from "./fetch_bytes.ts";
import type { Asset } from "./release.ts";
import { swapExecutable, type SwapOptions } from "./swap_executable.ts";
import { tryExecutable } from "./try_executable.ts";
import { unpackExecutable } from "./unpack_executable.ts";

/** What installing a release takes. */
export interface InstallOptions extends FetchOptions {
  /** Where the executable lies. */
  place: ExecutablePlace;
  /** The version that it has to tell. */
  version: string;
  /** Called once it is known to be good, before it takes its place. */
  beforeSwap(): Promise<void>;
  /** Parts of the disk; by default the real one. */
  disk?: NonNullable<SwapOptions["disk"]> & Pick<typeof Deno, "open">;
}

/**
 * Fetches an executable, checks it, and puts it in the place of the running one.
 * Whatever fails or ends this, a whole executable lies there.
 */
export async function installRelease(
  asset: Asset,
  options: InstallOptions,
): Promise<void> {
  const { place, version, beforeSwap, signal, disk = Deno } = options;
  using _place = await takePlace(place);
  const packed = await fetchAsset(asset, options);
  const fresh = temporaryIn(place);
  try {
    const mode = ((await Deno.stat(place.path)).mode ?? 0o755) & 0o777 | 0o100;
    const size = asset.unpacked_size;
    await unpackExecutable(packed, {
      path: fresh,
      size,
      mode,
      open: disk.open,
    });
    await tryExecutable(fresh, version);
    await beforeSwap();
    signal.throwIfAborted();
    await swapExecutable({ place, fresh, disk });
  } finally {
    if (await pathExists(fresh)) await Deno.remove(fresh);
  }
}
