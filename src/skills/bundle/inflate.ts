/**
 * Compressed bytes handed on at once: deflate packs at most 1032 bytes into one,
 * so that no step yields more than about 1 MiB.
 */
const STEP = 1024;

/**
 * Decompresses up to so many bytes. Undefined where there would be more; throws a
 * TypeError where it can't be decompressed.
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  { format, most }: { format: CompressionFormat; most: number },
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const plain = ReadableStream.from(inSteps(bytes))
    .pipeThrough(new DecompressionStream(format));
  for await (const chunk of plain) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return joined(chunks, length);
}

function* inSteps(
  bytes: Uint8Array<ArrayBuffer>,
): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += STEP) {
    yield bytes.subarray(at, at + STEP);
  }
}

function joined(
  chunks: readonly Uint8Array<ArrayBuffer>[],
  length: number,
): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
