import { concatBytes } from "../base/concat_bytes.ts";
import { fetchBytes, type FetchOptions } from "./fetch_bytes.ts";
import { parseRelease } from "./parse_release.ts";
import { LIMITS, type Release } from "./release.ts";

/** Fetches the index of the newest release. */
export async function readRelease(
  indexUrl: string,
  options: FetchOptions,
): Promise<Release> {
  const most = LIMITS.indexBytes;
  const pieces = await Array.fromAsync(
    fetchBytes(indexUrl, { ...options, most }),
  );
  return parseRelease(new TextDecoder().decode(concatBytes(pieces)), indexUrl);
}
