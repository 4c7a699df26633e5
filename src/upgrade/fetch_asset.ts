import { encodeHex } from "../base/encode_hex.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/upgrade.ts";
import { fetchBytes, type FetchOptions } from "./fetch_bytes.ts";
import type { Asset } from "./release.ts";
import { notUpgraded } from "./upgrade_error.ts";

/** Fetches a packed executable; returns it only where size and sum are right. */
export async function fetchAsset(
  { url, file, size, sha256 }: Asset,
  options: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Uint8Array(size);
  let length = 0;
  for await (const piece of fetchBytes(url, { ...options, most: size })) {
    packed.set(piece, length);
    length += piece.length;
  }
  if (length < size) {
    throw notUpgraded(
      phrase(texts.short, { size, file, found: length }),
      phrase(texts.brokeOff),
    );
  }
  const sum = encodeHex(
    new Uint8Array(await crypto.subtle.digest("SHA-256", packed)),
  );
  if (sum === sha256) return packed;
  throw notUpgraded(
    phrase(texts.wrongSum, { file, wanted: sha256, found: sum }),
    phrase(texts.tampered),
  );
}
