import { isObject } from "../base/json.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/upgrade.ts";
import { isVersion } from "./compare_versions.ts";
import { type Asset, INDEX_FORMAT, LIMITS, type Release } from "./release.ts";
import { notUpgraded } from "./upgrade_error.ts";

/** The text of an index, checked as a stranger's; addresses become whole. */
export function parseRelease(text: string, indexUrl: string): Release {
  const tree = parseJson(text);
  if (!isObject(tree)) throw unreadable(indexUrl);
  const { format, version, assets } = tree;
  if (typeof format === "number" && format > INDEX_FORMAT) {
    throw notUpgraded(
      phrase(texts.newFormat, { known: INDEX_FORMAT, found: format }),
      phrase(texts.newFormatHint),
    );
  }
  const isSound = format === INDEX_FORMAT && typeof version === "string" &&
    isVersion(version) && Array.isArray(assets) &&
    assets.length <= LIMITS.assets;
  if (!isSound) throw unreadable(indexUrl);
  return {
    ...{ format, version },
    assets: assets.map((asset) => parseAsset(asset, indexUrl)),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseAsset(tree: unknown, indexUrl: string): Asset {
  if (!isObject(tree)) throw unreadable(indexUrl);
  const { target, engine, file, url, sha256, size, unpacked_size } = tree;
  const address = typeof url === "string" ? URL.parse(url, indexUrl) : null;
  const isSound = isName(target) && isName(file) && address !== null &&
    (engine === "v8" || engine === "quickjs") &&
    typeof sha256 === "string" && /^[0-9a-f]{64}$/.test(sha256) &&
    isSize(size, LIMITS.packedBytes) &&
    isSize(unpacked_size, LIMITS.unpackedBytes);
  if (!isSound) throw unreadable(indexUrl);
  const { href } = address;
  return { target, engine, file, url: href, sha256, size, unpacked_size };
}

function isName(value: unknown): value is string {
  return typeof value === "string" && /^[\w.-]{1,100}$/.test(value);
}

function isSize(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0 &&
    Number(value) <= most;
}

function unreadable(indexUrl: string): Error {
  return notUpgraded(
    phrase(texts.noIndex, { url: indexUrl }),
    phrase(texts.checkAddress),
  );
}
