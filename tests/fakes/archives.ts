/** An entry of an archive, honest or not. */
export interface ArchiveEntry {
  /** Its path, as it stands in the archive. */
  name: string;
  /** What it holds. */
  content?: string | Uint8Array;
  /** Its type flag in a tar archive: "0" a file, "2" a link, "3" a device. */
  type?: string;
  /** Where a link of a tar archive leads. */
  link?: string;
  /** Its Unix mode in a zip archive, with the kind of file. */
  mode?: number;
  /** The size that its header tells; the true one by default. */
  size?: number;
  /** How it is packed in a zip archive: 8 by default, or 0. */
  method?: number;
  /** The flags of a zip archive's entry. */
  flags?: number;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** A tar archive, as POSIX has it. */
export function tar(entries: readonly ArchiveEntry[]): Bytes {
  const parts = entries.flatMap((entry) => {
    const content = bytesOf(entry.content);
    const padding = new Uint8Array((512 - content.length % 512) % 512);
    return [tarHeader(entry, content.length), content, padding];
  });
  return concat([...parts, new Uint8Array(1024)]);
}

/** The content of a pax header: records that tell their own length. */
export function pax(records: Record<string, string>): Bytes {
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`;
    const size = bytesOf(rest).length;
    let length = size + 1;
    while (String(length).length + size !== length) length++;
    return `${length}${rest}`;
  });
  return bytesOf(lines.join(""));
}

/** Bytes packed with gzip. */
export function gzip(bytes: Bytes): Promise<Bytes> {
  return packed(bytes, "gzip");
}

/** A zip archive with its directory at the end. */
export async function zip(entries: readonly ArchiveEntry[]): Promise<Bytes> {
  const locals: Bytes[] = [];
  const directory: Bytes[] = [];
  let offset = 0;
  for (const entry of entries) {
    const plain = bytesOf(entry.content);
    const method = entry.method ?? 8;
    const data = method === 8 ? await packed(plain, "deflate-raw") : plain;
    const name = bytesOf(entry.name);
    const size = entry.size ?? plain.length;
    const common = [
      ...[u16(entry.flags ?? 0), u16(method), u32(0), u32(0)],
      ...[u32(data.length), u32(size), u16(name.length), u16(0)],
    ];
    const local = concat([u32(0x04034b50), u16(20), ...common, name, data]);
    locals.push(local);
    directory.push(concat([
      ...[u32(0x02014b50), u16(0x0314), u16(20), ...common],
      ...[u16(0), u16(0), u16(0), u32((entry.mode ?? 0o100644) * 65536)],
      ...[u32(offset), name],
    ]));
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = u16(entries.length);
  return concat([
    ...[...locals, ...directory, u32(0x06054b50), u16(0), u16(0)],
    ...[count, count, u32(size), u32(offset), u16(0)],
  ]);
}

function tarHeader(
  { name, type = "0", link = "", size }: ArchiveEntry,
  length: number,
): Bytes {
  const header = new Uint8Array(512);
  const write = (at: number, text: string): void =>
    header.set(bytesOf(text), at);
  write(0, name.slice(0, 100));
  write(100, "0000644\0");
  write(124, `${(size ?? length).toString(8).padStart(11, "0")}\0`);
  write(136, "00000000000\0");
  write(148, "        ");
  write(156, type);
  write(157, link);
  write(257, "ustar\x0000");
  const sum = header.reduce((total, byte) => total + byte, 0);
  write(148, `${sum.toString(8).padStart(6, "0")}\0 `);
  return header;
}

async function packed(bytes: Bytes, format: CompressionFormat): Promise<Bytes> {
  const stream = new Blob([bytes]).stream()
    .pipeThrough(new CompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function bytesOf(content: string | Uint8Array = ""): Bytes {
  return typeof content === "string"
    ? new TextEncoder().encode(content)
    : new Uint8Array(content);
}

function u16(value: number): Bytes {
  return new Uint8Array([value & 255, value >>> 8 & 255]);
}

function u32(value: number): Bytes {
  return concat([u16(value & 0xffff), u16(Math.floor(value / 65536))]);
}

function concat(parts: readonly Uint8Array[]): Bytes {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}
