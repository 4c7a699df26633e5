import { sizeOf } from "../base/format_size.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import { texts } from "./en/sizes.ts";

/** A number of bytes as people write it, such as `1.5 KiB`, or `1,5 Kio`. */
export function wordSize(bytes: number): Phrase {
  const { size, unit } = sizeOf(bytes);
  return unit
    ? phrase(texts[unit], { size })
    : phrase(texts.bytes, { count: size });
}
