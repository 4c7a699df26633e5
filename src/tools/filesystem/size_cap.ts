import { formatSize } from "../../base/format_size.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";

/** The largest file that is read or written, in bytes. */
export const MOST_BYTES: number = 1024 * 1024;

/** What is said of a file that is larger; `problem` is how the sentence begins. */
export function tooLarge(
  problem: string,
  { size, hint }: { size: number; hint: string },
): MiniclawError {
  const most = formatSize(MOST_BYTES);
  const rounded = formatSize(size);
  const found = rounded === most ? `${size} bytes` : rounded;
  return new MiniclawError(
    `${problem}: expected at most ${most}, found ${found}`,
    { code: "file", hint },
  );
}
