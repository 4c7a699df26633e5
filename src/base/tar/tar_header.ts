import { concatBytes } from "../concat_bytes.ts";
import { BLOCK, headerSum, paddingOf } from "./tar_block.ts";

/** What a header of a tar archive tells. */
export interface TarHeader {
  /** The path; a folder's ends with a slash. */
  path: string;
  /** Bytes of its content: below 8 GiB. */
  size: number;
  /** Its mode, such as 0600. */
  mode: number;
  /** When it was changed last, in seconds since 1970. */
  changed: number;
}

/**
 * The header of a file or folder in a tar archive, as POSIX has it: ustar, with a
 * pax header before it where the path is long or no ASCII. It has the same length
 * for every size.
 */
export function tarHeader(header: TarHeader): Uint8Array {
  const path = new TextEncoder().encode(header.path);
  const isPlain = path.length <= 100 && path.every((byte) => byte < 128);
  const own = ustar(header, header.path.endsWith("/") ? "5" : "0");
  if (isPlain) return own;
  const record = paxRecord("path", header.path);
  return concatBytes([
    ustar({ ...header, path: "long_path", size: record.length }, "x"),
    record,
    new Uint8Array(paddingOf(record.length)),
    own,
  ]);
}

function ustar({ path, size, mode, changed }: TarHeader, type: string) {
  const header = new Uint8Array(BLOCK);
  const encoder = new TextEncoder();
  const put = (at: number, text: string, most: number): void => {
    encoder.encodeInto(text, header.subarray(at, at + most));
  };
  const octal = (value: number, digits: number): string =>
    value.toString(8).padStart(digits, "0");
  put(0, path, 100);
  put(100, octal(mode, 7), 7);
  put(108, octal(0, 7), 7);
  put(116, octal(0, 7), 7);
  put(124, octal(size, 11), 11);
  put(136, octal(Math.max(0, Math.floor(changed)), 11), 11);
  put(156, type, 1);
  put(257, "ustar\x0000", 8);
  put(148, `${octal(headerSum(header), 6)}\0 `, 8);
  return header;
}

/** `LENGTH KEY=VALUE`, where the length counts its own digits too. */
function paxRecord(key: string, value: string): Uint8Array {
  const rest = new TextEncoder().encode(` ${key}=${value}\n`);
  let length = rest.length + 1;
  while (`${length}`.length + rest.length !== length) length++;
  return concatBytes([new TextEncoder().encode(`${length}`), rest]);
}
