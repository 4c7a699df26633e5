/** A text's bytes as a stream that is split at those places. */
export function chunked(
  text: string,
  cuts: number[],
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  const places = [0, ...cuts, bytes.length].filter((at) => at <= bytes.length)
    .sort((a, b) => a - b);
  const chunks = places.slice(1).map((to, i) => bytes.slice(places[i], to));
  return ReadableStream.from(chunks.filter((chunk) => chunk.length > 0));
}
