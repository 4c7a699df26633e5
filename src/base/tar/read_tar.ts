import type { ByteReader } from "./byte_reader.ts";
import { BLOCK, headerSum, paddingOf } from "./tar_block.ts";

/** A file or folder of a tar archive; its content can be read until the next one. */
export interface TarEntry {
  /** Its path, as it stands in the archive. */
  path: string;
  /** Bytes of its content. */
  size: number;
  /** Links, devices and whatever else there is are "other". */
  kind: "file" | "folder" | "other";
  /** When it was changed last, in seconds since 1970. */
  changed: number;
  /** Its content piece by piece; throws where the archive ends before it. */
  content(): AsyncGenerator<Uint8Array>;
}

/** What may be wrong with an archive: broken, or made for files too large. */
export type TarFault = "broken" | "large";

/** The error for an archive. */
export type Refuse = (fault: TarFault) => Error;

/** Longer ones tell of more than a path. */
const LONGEST_EXTENSION = 64 * 1024;

/**
 * The entries of a tar archive (POSIX.1-2001 ustar and pax, and GNU's long names)
 * one by one. It has to end with a block of zeros; what follows isn't read.
 */
export async function* readTar(
  reader: ByteReader,
  refuse: Refuse,
): AsyncGenerator<TarEntry> {
  const broken = () => refuse("broken");
  let longPath: string | undefined;
  for (;;) {
    const header = await reader.take(BLOCK);
    if (header.length < BLOCK) throw broken();
    if (header.every((byte) => byte === 0)) return;
    const { path, size, type, changed } = readHeader(header, broken);
    if ("xLg".includes(type)) {
      if (size > LONGEST_EXTENSION) throw broken();
      const content = await reader.take(size);
      await reader.take(paddingOf(size));
      if (type === "L") longPath = textOf(content);
      if (type === "x") longPath = readPax(content, { refuse, broken });
      continue; // "g" holds for the whole archive, such as a commit's id
    }
    const left = { bytes: size, broken };
    const content = () => contentOf(reader, left);
    yield {
      path: longPath ?? path,
      size,
      kind: kindOf(type),
      changed,
      content,
    };
    for await (const _passedOver of content());
    await reader.take(paddingOf(size));
    longPath = undefined;
  }
}

/** What is left of an entry's content. */
async function* contentOf(
  reader: ByteReader,
  left: { bytes: number; broken: () => Error },
): AsyncGenerator<Uint8Array> {
  for await (const piece of reader.run(left.bytes)) {
    left.bytes -= piece.length;
    yield piece;
  }
  if (left.bytes > 0) throw left.broken();
}

/** Whether bytes begin like a tar archive. */
export function isTar(bytes: Uint8Array): boolean {
  return textOf(bytes.subarray(257, 262)) === "ustar";
}

function kindOf(type: string): TarEntry["kind"] {
  if (type === "5") return "folder";
  return type === "0" || type === "\0" ? "file" : "other";
}

function readHeader(
  header: Uint8Array,
  broken: () => Error,
): { path: string; size: number; type: string; changed: number } {
  const octal = (from: number, to: number): number => {
    const digits = textOf(header.subarray(from, to)).trim();
    if (!/^[0-7]{1,11}$/.test(digits)) throw broken();
    return parseInt(digits, 8);
  };
  if (octal(148, 156) !== headerSum(header)) throw broken();
  const name = textOf(header.subarray(0, 100));
  // GNU's own dialect ("ustar  ") keeps other things where the prefix is.
  const hasPrefix = textOf(header.subarray(257, 263)) === "ustar";
  const prefix = hasPrefix ? textOf(header.subarray(345, 500)) : "";
  return {
    path: prefix ? `${prefix}/${name}` : name,
    size: octal(124, 136),
    type: String.fromCharCode(header[156]),
    changed: parseInt(textOf(header.subarray(136, 148)), 8) || 0,
  };
}

/**
 * The path that records of `LENGTH KEY=VALUE` tell; the length counts all of the
 * record's bytes.
 */
function readPax(
  content: Uint8Array,
  { refuse, broken }: { refuse: Refuse; broken: () => Error },
): string | undefined {
  let path: string | undefined;
  for (let at = 0; at < content.length;) {
    const record = /^(\d{1,9}) ([^=]+)=/.exec(
      textOf(content.subarray(at, at + 200)),
    );
    const length = Number(record?.[1]);
    if (!record || length <= record[0].length) throw broken();
    if (content[at + length - 1] !== 10) throw broken();
    if (record[2] === "size") throw refuse("large");
    const value = content.subarray(at + record[0].length, at + length - 1);
    if (record[2] === "path") path = textOf(value);
    at += length;
  }
  return path;
}

/** Up to the first zero byte. */
function textOf(field: Uint8Array): string {
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}
