import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/upgrade.ts";
import { notUpgraded } from "./upgrade_error.ts";

/** How an executable is unpacked. */
export interface UnpackOptions {
  /** A new file. */
  path: string;
  /** The bytes it must have. */
  size: number;
  /** Its mode, such as 0755. */
  mode: number;
  /** Opens files; by default those of the disk. */
  open?: typeof Deno.open;
}

/** Bytes handed to the unpacker at once: deflate makes at most 1032 of one. */
const STEP = 16 * 1024;

/** Unpacks an executable into a file, which is whole and on the disk afterwards. */
export async function unpackExecutable(
  packed: Uint8Array<ArrayBuffer>,
  { path, size, mode, open = Deno.open }: UnpackOptions,
): Promise<void> {
  using file = await open(path, { write: true, createNew: true, mode });
  const pieces = ReadableStream.from(inSteps(packed))
    .pipeThrough(new DecompressionStream("gzip"));
  let length = 0;
  try {
    for await (const piece of pieces) {
      length += piece.length;
      if (length > size) break;
      for (let at = 0; at < piece.length;) {
        at += await file.write(piece.subarray(at));
      }
    }
  } catch (error) {
    // So it tells of what it can't unpack.
    if (!(error instanceof TypeError)) throw error;
    throw notUpgraded(phrase(texts.notPacked));
  }
  if (length !== size) {
    throw notUpgraded(phrase(texts.wrongSize, { size }));
  }
  if (Deno.build.os !== "windows") await Deno.chmod(path, mode);
  await file.sync();
}

function* inSteps(
  packed: Uint8Array<ArrayBuffer>,
): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < packed.length; at += STEP) {
    yield packed.subarray(at, at + STEP);
  }
}
