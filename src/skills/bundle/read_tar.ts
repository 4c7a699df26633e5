import { shownPath } from "./bundle_path.ts";
import { refusal } from "./skill_bundle.ts";
import type { BundleBuilder } from "./skill_bundle.ts";

const BLOCK = 512;

/** What a file is called where a header before its own says so. */
interface Extension {
  path?: string;
}

/**
 * Reads the plain files of a tar archive (POSIX.1-2001 ustar and pax, and GNU's
 * long names). Links, devices and everything else is refused.
 */
export async function readTar(
  bytes: Uint8Array<ArrayBuffer>,
  bundle: BundleBuilder,
): Promise<void> {
  let extension: Extension = {};
  for (let at = 0; at < bytes.length;) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const { name, size, type } = readHeader(header);
    const content = bytes.slice(at + BLOCK, at + BLOCK + size);
    if (content.length < size) throw broken();
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    const path = extension.path ?? name;
    switch (type) {
      case "x":
        extension = readPax(content);
        continue;
      case "L":
        extension = { path: textOf(content) };
        continue;
      case "g": // what holds for the whole archive, such as a commit's id
        continue;
      case "5":
        break;
      case "0":
      case "\0":
        await bundle.add(path, () => Promise.resolve(content));
        break;
      default:
        throw refusal(
          `plain files alone, got a link or a device: ${shownPath(path)}`,
        );
    }
    extension = {};
  }
  throw broken(); // a whole one ends with zeros
}

/** Whether bytes begin like a tar archive. */
export function isTar(bytes: Uint8Array): boolean {
  return textOf(bytes.subarray(257, 262)) === "ustar";
}

function readHeader(
  header: Uint8Array,
): { name: string; size: number; type: string } {
  if (header.length < BLOCK || !isIntact(header)) throw broken();
  const name = textOf(header.subarray(0, 100));
  // GNU's own dialect ("ustar  ") keeps other things where the prefix is.
  const hasPrefix = textOf(header.subarray(257, 263)) === "ustar";
  const prefix = hasPrefix ? textOf(header.subarray(345, 500)) : "";
  return {
    name: prefix ? `${prefix}/${name}` : name,
    size: octal(header.subarray(124, 136)),
    type: String.fromCharCode(header[156]),
  };
}

/** The checksum is of the header with spaces in the checksum's place. */
function isIntact(header: Uint8Array): boolean {
  const sum = header.reduce(
    (total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte),
    0,
  );
  return sum === octal(header.subarray(148, 156));
}

/** Records of `LENGTH KEY=VALUE`; the length counts all of the record's bytes. */
function readPax(content: Uint8Array): Extension {
  const extension: Extension = {};
  for (let at = 0; at < content.length;) {
    const record = /^(\d{1,9}) ([^=]+)=/.exec(
      textOf(content.subarray(at, at + 200)),
    );
    const length = Number(record?.[1]);
    if (!record || length <= record[0].length) throw broken();
    if (content[at + length - 1] !== 10) throw broken();
    const value = textOf(
      content.subarray(at + record[0].length, at + length - 1),
    );
    if (record[2] === "path") extension.path = value;
    if (record[2] === "size") throw refusal("an archive of small files");
    at += length;
  }
  return extension;
}

function octal(field: Uint8Array): number {
  const digits = textOf(field).trim();
  if (!/^[0-7]{1,11}$/.test(digits)) throw broken();
  return parseInt(digits, 8);
}

/** Up to the first zero byte. */
function textOf(field: Uint8Array): string {
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

function broken(): Error {
  return refusal("a whole tar archive, got a broken one");
}
