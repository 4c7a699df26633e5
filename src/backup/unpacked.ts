import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/backup.ts";
import { notRestored } from "./backup_error.ts";

/**
 * Compressed bytes handed on at once: deflate packs at most 1032 bytes into one,
 * so that no step yields more than about 4 MiB.
 */
const STEP = 4 * 1024;

/** What a gzip file holds, piece by piece. */
export async function* unpacked(
  archive: Deno.FsFile,
): AsyncGenerator<Uint8Array> {
  const plain = ReadableStream.from(inSteps(archive))
    .pipeThrough(new DecompressionStream("gzip"));
  try {
    yield* plain;
  } catch (error) {
    // So it tells of what it can't unpack.
    if (!(error instanceof TypeError)) throw error;
    throw notRestored(phrase(texts.brokenGzip));
  }
}

async function* inSteps(
  archive: Deno.FsFile,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (;;) {
    const buffer = new Uint8Array(STEP);
    const read = await archive.read(buffer);
    if (!read) return;
    yield buffer.subarray(0, read);
  }
}
