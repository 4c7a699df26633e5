import { concatBytes } from "../base/concat_bytes.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { BLOCK, paddingOf } from "../base/tar/tar_block.ts";
import { tarHeader } from "../base/tar/tar_header.ts";
import { pathExists } from "../base/path_exists.ts";
import type { Home } from "../config/home.ts";
import { version } from "../config/version.ts";
import { texts } from "../i18n/en/backup.ts";
import { type Copied, copyHome, type LeftOut, tooMany } from "./copy_home.ts";
import { FORMAT, MANIFEST, type Manifest, MANIFEST_SUM } from "./manifest.ts";
import { sha256 } from "./part_sums.ts";
import { LIMITS } from "./limits.ts";
import { Spool, writeAll } from "./spool.ts";

/** What a backup is made of. */
export interface BackupOptions {
  /** What to keep. */
  home: Home;
  /** The archive: there must be nothing of that name. */
  path: string;
  /** Whether the configuration's secrets go in. */
  secrets: boolean;
  /** When it is made. */
  now: Date;
  /** Ends it; what was written until then goes. */
  signal?: AbortSignal;
  /** Opens files to be written; by default those of the disk. */
  open?: typeof Deno.open;
}

/** A backup that was made. */
export interface Backup {
  /** What it says of itself. */
  manifest: Manifest;
  /** What was passed over. */
  leftOut: readonly LeftOut[];
  /** Bytes of the archive. */
  size: number;
}

/**
 * Writes a home into one archive, for its owner alone. It appears under its name
 * when it is whole and on the disk; until then it lies beside.
 */
export async function writeBackup(options: BackupOptions): Promise<Backup> {
  const { home, path, secrets, now, signal, open = Deno.open } = options;
  if (await pathExists(path)) throw taken(path);
  await using temporary = new Temporary(path, open);
  const spool = new Spool(await temporary.create());
  const copied = await copyHome(home, { spool, secrets, signal });
  if (copied.files.length === 0) throw nothing(home);
  const manifest = manifestOf(copied, { secrets, now });
  const archive = await temporary.create();
  const packed = ReadableStream.from(archiveOf(manifest, spool))
    .pipeThrough(new CompressionStream("gzip"));
  for await (const piece of packed) {
    signal?.throwIfAborted();
    await writeAll(archive, piece);
  }
  await archive.sync();
  const { size } = await archive.stat();
  await place(temporary.last, path);
  return { manifest, leftOut: copied.leftOut, size };
}

/** Files beside the archive that go away in any case. */
class Temporary implements AsyncDisposable {
  readonly #beside: string;
  readonly #open: typeof Deno.open;
  readonly #made: { path: string; file: Deno.FsFile }[] = [];

  constructor(beside: string, open: typeof Deno.open) {
    this.#beside = beside;
    this.#open = open;
  }

  get last(): string {
    return this.#made[this.#made.length - 1].path;
  }

  async create(): Promise<Deno.FsFile> {
    const path = `${this.#beside}.${crypto.randomUUID().slice(0, 8)}.tmp`;
    const file = await this.#open(path, {
      ...{ read: true, write: true, createNew: true },
      mode: 0o600,
    });
    this.#made.push({ path, file });
    return file;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { path, file } of this.#made) {
      file.close();
      await Deno.remove(path).catch(() => {});
    }
  }
}

function manifestOf(
  { files, folders, blanked }: Copied,
  { secrets, now }: { secrets: boolean; now: Date },
): Manifest {
  return {
    ...{ format: FORMAT, version, created_at: now.toISOString(), secrets },
    ...{ secrets_left_out: blanked, folders, files },
  };
}

async function* archiveOf(
  manifest: Manifest,
  spool: Spool,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(
    `${JSON.stringify(manifest, null, 1)}\n`,
  );
  if (bytes.length > LIMITS.manifestBytes) throw tooMany();
  const sum = `${await sha256(bytes)}  ${MANIFEST}\n`;
  const changed = Date.parse(manifest.created_at) / 1000;
  yield member(MANIFEST, { bytes, changed });
  yield member(MANIFEST_SUM, {
    bytes: new TextEncoder().encode(sum),
    changed,
  });
  yield* spool.content();
  yield new Uint8Array(2 * BLOCK);
}

function member(
  path: string,
  { bytes, changed }: { bytes: Uint8Array; changed: number },
): Uint8Array<ArrayBuffer> {
  const { length: size } = bytes;
  const header = tarHeader({ path, size, mode: 0o600, changed });
  const padding = new Uint8Array(paddingOf(size));
  return concatBytes([header, bytes, padding]);
}

/** Never over another file, also one that came just now. */
async function place(temporary: string, path: string): Promise<void> {
  try {
    await Deno.link(temporary, path);
  } catch (error) {
    if (error instanceof Deno.errors.AlreadyExists) throw taken(path);
    // A disk without links, such as a USB stick's.
    if (await pathExists(path)) throw taken(path);
    await Deno.rename(temporary, path);
  }
}

/** The error for a name that something has already. */
export function taken(path: string): MiniclawError {
  return new MiniclawError(phrase(texts.taken, { path }), {
    code: "exists",
    hint: phrase(texts.nameAnother),
  });
}

function nothing(home: Home): MiniclawError {
  return new MiniclawError(phrase(texts.noHome, { root: home.root }), {
    code: "backup",
    hint: phrase(texts.beginOne),
  });
}
