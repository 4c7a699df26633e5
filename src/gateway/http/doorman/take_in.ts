import type { BodyScanner } from "./body_scanner.ts";
import { writeAll } from "./write_all.ts";

/** Bytes that somebody may send beyond what they are heard of. */
const MOST_UNHEARD = 256 * 1024;

/** What is taken in, and where it goes. */
export interface TakenIn {
  /** What came with the head. */
  rest: Uint8Array<ArrayBuffer>;
  /** Finds the end of the body. */
  body: BodyScanner;
  /** Where it goes. */
  server: Pick<Deno.Conn, "write">;
  /** Told once the body is all there. */
  onDone(): void;
}

/**
 * Hands a request's body on, and then looks whether the client is still there.
 * Returns once it isn't, or sends what nobody wants to hear.
 *
 * @throws {TurnedAway} for a body that can't be handed on.
 */
export async function takeIn(
  client: Pick<Deno.Conn, "read">,
  { rest, body, server, onDone }: TakenIn,
): Promise<void> {
  const buffer = new Uint8Array(16 * 1024);
  let unheard = 0;
  for (let bytes = rest; unheard < MOST_UNHEARD;) {
    const wasDone = body.isDone && bytes !== rest;
    const count = body.scan(bytes);
    unheard += bytes.length - count;
    // It may have answered already, and hear no more.
    await writeAll(server, bytes.subarray(0, count)).catch(() => {
      unheard += count;
    });
    if (body.isDone && !wasDone) onDone();
    const read = await client.read(buffer);
    if (read === null) return;
    bytes = buffer.subarray(0, read);
  }
}
