/**
 * The lines of a body, however it is split into chunks: a chunk may end within
 * a line or within a character. Empty lines are left out.
 */
export async function* readLines(
  body: AsyncIterable<Uint8Array>,
): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of body) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter(isFilled);
  }
  yield* [rest + decoder.decode()].filter(isFilled);
}

function isFilled(line: string): boolean {
  return line.trim() !== "";
}
