/** How lines are read. */
export interface ReadLinesOptions {
  /** The longest line, in bytes; a longer one is an error. */
  mostBytes?: number;
}

/** The lines of a stream as they come; what follows the last line feed is dropped. */
export async function* readLines(
  stream: ReadableStream<Uint8Array>,
  { mostBytes = Infinity }: ReadLinesOptions = {},
): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const [first, ...rest] = decoder.decode(chunk, { stream: true }).split(
      "\n",
    );
    bytes += chunk.length;
    if (bytes > mostBytes) throw new RangeError("A line is too long");
    pieces.push(first);
    for (const piece of rest) {
      yield pieces.join("");
      pieces = [piece];
      bytes = chunk.length; // more than is left of it: good enough for a limit
    }
  }
}
