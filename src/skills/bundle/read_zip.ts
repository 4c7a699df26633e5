import { phrase } from "../../base/phrase.ts";
import { shownPath } from "../../base/shown_path.ts";
import { texts } from "../../i18n/en/skill_bundle.ts";
import { inflate } from "./inflate.ts";
import { refusal, tooLarge } from "./skill_bundle.ts";
import type { BundleBuilder } from "./skill_bundle.ts";

/** An entry of the directory at the end of an archive. */
interface ZipEntry {
  name: string;
  /** How it is packed: 0 not at all, 8 with deflate. */
  method: number;
  packed: number;
  size: number;
  /** Where its own header stands. */
  offset: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LINK = 0o120000;
const FILE_TYPE = 0o170000;

/**
 * Reads the plain files of a zip archive (PKWARE's APPNOTE 6.3, without zip64 and
 * encryption). Links and everything else is refused.
 */
export async function readZip(
  bytes: Uint8Array<ArrayBuffer>,
  bundle: BundleBuilder,
): Promise<void> {
  for (const entry of readDirectory(bytes)) {
    if (entry.name.endsWith("/")) continue;
    await bundle.add(entry.name, () => unpack(entry, bytes, bundle.room));
  }
}

/** Whether bytes begin like a zip archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 4 && viewOf(bytes).getUint32(0, true) === LOCAL_HEADER;
}

function readDirectory(bytes: Uint8Array): ZipEntry[] {
  try {
    const view = viewOf(bytes);
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    const entries: ZipEntry[] = [];
    for (let at = view.getUint32(end + 16, true); entries.length < count;) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw broken();
      entries.push(readEntry(bytes, at));
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) +
        view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw broken();
    throw error;
  }
}

/** The end record stands last, but for a comment of up to 64 KiB. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw broken();
}

function readEntry(bytes: Uint8Array, at: number): ZipEntry {
  const view = viewOf(bytes);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
  const flags = view.getUint16(at + 8, true);
  const mode = view.getUint32(at + 38, true) >>> 16;
  const isPlain = [0, 0o100000, 0o040000].includes(mode & FILE_TYPE);
  if (!isPlain) {
    const kind = (mode & FILE_TYPE) === LINK ? texts.link : texts.device;
    throw refusal(phrase(kind, { path: shownPath(name) }));
  }
  if ((flags & 1) !== 0) throw refusal(phrase(texts.password));
  return {
    name,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

async function unpack(
  { name, method, packed, size, offset }: ZipEntry,
  bytes: Uint8Array<ArrayBuffer>,
  room: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (size > room) throw tooLarge();
  const content = contentAt(bytes, offset, packed);
  if (method !== 0 && method !== 8) {
    throw refusal(phrase(texts.packing, { method }));
  }
  const plain = method === 0 ? content : await inflate(content, {
    format: "deflate-raw",
    most: size,
  }).catch(() => undefined);
  if (plain?.length === size) return plain;
  throw refusal(phrase(texts.brokenFile, { path: shownPath(name) }));
}

/** The directory's sizes hold; those of the file's own header may be left open. */
function contentAt(
  bytes: Uint8Array<ArrayBuffer>,
  offset: number,
  packed: number,
): Uint8Array<ArrayBuffer> {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length) throw broken();
  if (view.getUint32(offset, true) !== LOCAL_HEADER) throw broken();
  const start = offset + 30 + view.getUint16(offset + 26, true) +
    view.getUint16(offset + 28, true);
  const content = bytes.slice(start, start + packed);
  if (content.length < packed) throw broken();
  return content;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function broken(): Error {
  return refusal(phrase(texts.brokenZip));
}
