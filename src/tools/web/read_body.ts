import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/web.ts";
import type { WebResponse } from "./pinned_get.ts";
import { networkError, webError } from "./web_error.ts";

/** As much of a body as was read. */
export interface Body {
  /** Its bytes, decompressed. */
  bytes: Uint8Array;
  /** Whether there was more. */
  cut: boolean;
}

/** Bytes read of a body, decompressed or not. */
export const MOST_BYTES: number = 2 * 1024 * 1024;

/**
 * Compressed bytes handed on at once: gzip packs at most 1032 bytes into one, so
 * that no step of decompression yields more than about 1 MiB.
 */
const STEP = 1024;

/** Reads and decompresses a body, and stops where it becomes too much. */
export async function readBody(
  response: WebResponse,
  url: URL,
): Promise<Body> {
  const format = compression(response, url);
  const source = ReadableStream.from<Uint8Array<ArrayBuffer>>(response);
  const plain = format
    ? source.pipeThrough(inSteps()).pipeThrough(new DecompressionStream(format))
    : source;
  try {
    return await readUpTo(plain, MOST_BYTES);
  } catch (error) {
    throw format && error instanceof TypeError
      ? webError(url, phrase(texts.brokenContent), { cause: error })
      : networkError(url, error);
  } finally {
    response.destroy();
  }
}

function compression(
  { headers }: WebResponse,
  url: URL,
): CompressionFormat | undefined {
  const encoding = (headers["content-encoding"] ?? "").trim().toLowerCase();
  if (encoding === "" || encoding === "identity") return undefined;
  if (encoding === "gzip" || encoding === "x-gzip") return "gzip";
  if (encoding === "deflate") return "deflate";
  throw webError(url, phrase(texts.oddCompression));
}

function inSteps(): TransformStream<
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>
> {
  return new TransformStream({
    transform(chunk, controller): void {
      for (let at = 0; at < chunk.length; at += STEP) {
        controller.enqueue(chunk.subarray(at, at + STEP));
      }
    },
  });
}

async function readUpTo(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Body> {
  const bytes = new Uint8Array(most);
  let length = 0;
  for await (const chunk of stream) {
    const room = chunk.subarray(0, most - length);
    bytes.set(room, length);
    length += room.length;
    if (room.length < chunk.length) return { bytes, cut: true };
  }
  return { bytes: bytes.slice(0, length), cut: false };
}
