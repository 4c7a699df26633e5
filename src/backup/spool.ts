import { phrase } from "../base/phrase.ts";
import { paddingOf } from "../base/tar/tar_block.ts";
import { type TarHeader, tarHeader } from "../base/tar/tar_header.ts";
import { texts } from "../i18n/en/backup.ts";
import { LIMITS } from "./limits.ts";
import type { BackedUpFile } from "./manifest.ts";
import { PartSums } from "./part_sums.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";

/** What is known of a file before it is read. */
export type Before = Omit<TarHeader, "size">;

/**
 * The members of a backup on the disk, as a tar archive will have them: each is
 * read once, so that its size and sums are those of the very bytes kept.
 */
export class Spool {
  readonly #file: Deno.FsFile;
  #end = 0;
  #bytes = 0;

  /** Writes into a file that is open for reading and writing. */
  constructor(file: Deno.FsFile) {
    this.#file = file;
  }

  /** Keeps a folder. */
  async addFolder(before: Before): Promise<void> {
    const header = tarHeader({ ...before, size: 0 });
    await this.#write(header);
    this.#end += header.length;
  }

  /** Keeps a file. */
  async addFile(
    before: Before,
    content: AsyncIterable<Uint8Array>,
  ): Promise<BackedUpFile> {
    const room = tarHeader({ ...before, size: 0 }).length;
    await this.#file.seek(this.#end + room, Deno.SeekMode.Start);
    const sums = new PartSums();
    let size = 0;
    for await (const piece of content) {
      size += piece.length;
      this.#check(before.path, size);
      await sums.add(piece);
      await this.#write(piece);
    }
    this.#bytes += size;
    await this.#write(new Uint8Array(paddingOf(size)));
    await this.#file.seek(this.#end, Deno.SeekMode.Start);
    await this.#write(tarHeader({ ...before, size }));
    this.#end += room + size + paddingOf(size);
    await this.#file.seek(this.#end, Deno.SeekMode.Start);
    const { path, mode } = before;
    const sha256 = await sums.finish();
    return { path, size, mode: mode & 0o100 ? "0700" : "0600", sha256 };
  }

  /** All of it, piece by piece. */
  async *content(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    await this.#file.seek(0, Deno.SeekMode.Start);
    const buffer = new Uint8Array(64 * 1024);
    for (let left = this.#end; left > 0;) {
      const read = await this.#file.read(buffer.subarray(0, left));
      if (!read) throw new Error("The copy of the files ended too early");
      left -= read;
      yield buffer.slice(0, read);
    }
  }

  #check(path: string, size: number): void {
    const isFit = size <= LIMITS.fileBytes &&
      this.#bytes + size <= LIMITS.bytes;
    if (isFit) return;
    throw new MiniclawError(phrase(texts.tooLarge, { path }), {
      code: "backup",
      hint: phrase(texts.keepSuchOutside),
    });
  }

  async #write(bytes: Uint8Array): Promise<void> {
    await writeAll(this.#file, bytes);
  }
}

/** Writes all of the bytes. */
export async function writeAll(
  file: Deno.FsFile,
  bytes: Uint8Array,
): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    at += await file.write(bytes.subarray(at));
  }
}
