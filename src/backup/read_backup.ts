import { phrase } from "../base/phrase.ts";
import { ByteReader } from "../base/tar/byte_reader.ts";
import { BLOCK } from "../base/tar/tar_block.ts";
import { readTar, type TarEntry, type TarFault } from "../base/tar/read_tar.ts";
import { shownPath } from "../base/shown_path.ts";
import { texts } from "../i18n/en/backup.ts";
import { notRestored } from "./backup_error.ts";
import { LIMITS } from "./limits.ts";
import {
  type BackedUpFile,
  MANIFEST,
  type Manifest,
  MANIFEST_SUM,
} from "./manifest.ts";
import { parseManifest } from "./parse_manifest.ts";
import { PartSums, sha256 } from "./part_sums.ts";
import { unpacked } from "./unpacked.ts";

/** Takes what a backup holds, in the archive's order. */
export interface Receiver {
  /** Called first. */
  begin(manifest: Manifest): Promise<void>;
  /** Called for each file; has to read the content to its end. */
  file(
    file: BackedUpFile,
    content: AsyncIterable<Uint8Array>,
    changed: number,
  ): Promise<void>;
}

/** For a look at a backup alone. */
const nobody: Receiver = {
  begin: () => Promise.resolve(),
  async file(_file, content) {
    for await (const _piece of content);
  },
};

/**
 * Reads a backup and checks it against its manifest: each file with its size and
 * sums, once, and nothing else. Throws where anything is wrong; what a receiver
 * got until then is worth nothing.
 */
export async function readBackup(
  archive: Deno.FsFile,
  receiver: Receiver = nobody,
): Promise<Manifest> {
  await archive.seek(0, Deno.SeekMode.Start);
  await using reader = new ByteReader(unpacked(archive));
  const entries = readTar(reader, notWhole);
  const manifest = await readManifest(entries);
  await receiver.begin(manifest);
  const files = new Map(manifest.files.map((file) => [file.path, file]));
  const folders = new Set(manifest.folders.map((path) => `${path}/`));
  for await (const entry of entries) {
    if (entry.kind === "other") {
      const path = shownPath(entry.path);
      throw notRestored(phrase(texts.linkInside, { path }));
    }
    if (entry.kind === "folder") {
      if (!folders.delete(entry.path)) throw unlisted(entry);
      continue;
    }
    const file = files.get(entry.path);
    if (!file || !files.delete(entry.path)) throw unlisted(entry);
    await receive(file, { entry, receiver });
  }
  const missing = [...files.keys(), ...folders][0];
  if (missing !== undefined) {
    throw notRestored(phrase(texts.missing, { path: shownPath(missing) }));
  }
  await readRest(reader);
  return manifest;
}

function notWhole(fault: TarFault): Error {
  return notRestored(
    phrase(fault === "large" ? texts.largeTar : texts.brokenTar),
  );
}

async function readManifest(
  entries: AsyncGenerator<TarEntry>,
): Promise<Manifest> {
  const bytes = await firstFile(entries, MANIFEST);
  const told = new TextDecoder().decode(
    await firstFile(entries, MANIFEST_SUM),
  );
  if (told !== `${await sha256(bytes)}  ${MANIFEST}\n`) {
    throw notRestored(phrase(texts.changedManifest));
  }
  return parseManifest(new TextDecoder().decode(bytes));
}

async function firstFile(
  entries: AsyncGenerator<TarEntry>,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { value: entry } = await entries.next();
  const isIt = entry?.kind === "file" && entry.path === name &&
    entry.size <= LIMITS.manifestBytes;
  if (!isIt) {
    throw notRestored(phrase(texts.otherArchive), phrase(texts.nameBackup));
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of entry.content()) {
    pieces.push(new Uint8Array(piece));
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

async function receive(
  file: BackedUpFile,
  { entry, receiver }: { entry: TarEntry; receiver: Receiver },
): Promise<void> {
  if (entry.size !== file.size) throw changed(file);
  const sums = new PartSums();
  async function* summed(): AsyncGenerator<Uint8Array> {
    for await (const piece of entry.content()) {
      await sums.add(piece);
      yield piece;
    }
  }
  await receiver.file(file, summed(), entry.changed);
  const got = await sums.finish();
  if (got.join() !== file.sha256.join()) throw changed(file);
}

/** The sum of the whole stands at its end. Zeros may fill it up, nothing else. */
async function readRest(reader: ByteReader): Promise<void> {
  const most = 64 * BLOCK;
  const rest = await reader.take(most);
  if (rest.length === most || rest.some((byte) => byte !== 0)) {
    throw notRestored(phrase(texts.moreBehind));
  }
}

function changed({ path }: BackedUpFile): Error {
  return notRestored(phrase(texts.changedFile, { path: shownPath(path) }));
}

function unlisted({ path }: TarEntry): Error {
  return notRestored(phrase(texts.unlistedFile, { path: shownPath(path) }));
}
