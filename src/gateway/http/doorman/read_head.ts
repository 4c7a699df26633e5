import type { DoorLimits } from "./limits.ts";
import { TurnedAway } from "./turned_away.ts";

/** A head, and what came with it. */
export interface ReadHead {
  /** The head without its end, one character for each byte. */
  text: string;
  /** The beginning of the body. */
  rest: Uint8Array<ArrayBuffer>;
}

/** How a head is read. */
export interface ReadHeadOptions extends Pick<DoorLimits, "headBytes"> {
  /** Told of each part that wasn't the last. */
  onPart?(): void;
}

const [CR, LF] = [13, 10];

/**
 * Reads up to the empty line behind a request's headers; undefined where the
 * client left without having asked.
 *
 * @throws {TurnedAway} where there is no end to it.
 */
export async function readHead(
  connection: Pick<Deno.Conn, "read">,
  { headBytes, onPart }: ReadHeadOptions,
): Promise<ReadHead | undefined> {
  let bytes = new Uint8Array(2048);
  let [length, seen] = [0, 0];
  for (;;) {
    if (length === bytes.length) bytes = grown(bytes, headBytes);
    const count = await connection.read(bytes.subarray(length));
    if (count === null) return undefined;
    length += count;
    const end = endOfHead(bytes.subarray(0, length), seen);
    if (end !== undefined) {
      const text = asText(bytes.subarray(0, end - 4));
      return { text, rest: bytes.slice(end, length) };
    }
    seen = Math.max(0, length - 3);
    onPart?.();
  }
}

function grown(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Uint8Array<ArrayBuffer> {
  if (bytes.length >= most) {
    throw new TurnedAway(431, `expected at most ${most} bytes of headers`);
  }
  const larger = new Uint8Array(Math.min(most, bytes.length * 4));
  larger.set(bytes);
  return larger;
}

/** Where the body begins. A line that ends otherwise than all others is refused. */
function endOfHead(bytes: Uint8Array, from: number): number | undefined {
  for (
    let at = bytes.indexOf(LF, from);
    at >= 0;
    at = bytes.indexOf(LF, at + 1)
  ) {
    if (bytes[at - 1] !== CR) throw new TurnedAway(400, "expected CR and LF");
    if (bytes[at - 2] === LF && bytes[at - 3] === CR) return at + 1;
  }
  return undefined;
}

function asText(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
