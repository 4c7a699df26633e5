import type { BodyScanner } from "./body_scanner.ts";
import { writeAll } from "./write_all.ts";

/** Bytes that somebody may send beyond what they are heard of. */
const MOST_UNHEARD = 256 * 1024;

/** What is taken in, and where it goes. */
export interface TakenIn {
  /** The beginning of the body, which was scanned already. */
  first: Uint8Array<ArrayBuffer>;
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
  { first, body, server, onDone }: TakenIn,
): Promise<void> {
  // Whoever has asked is only listened to for whether they leave.
  const buffer = new Uint8Array(body.isDone ? 256 : 16 * 1024);
  let unheard = 0;
  const handOn = async (bytes: Uint8Array): Promise<void> => {
    // It may have answered already, and hear no more.
    await writeAll(server, bytes).catch(() => {
      unheard += bytes.length;
    });
  };
  await handOn(first);
  while (unheard < MOST_UNHEARD) {
    const read = await client.read(buffer);
    if (read === null) return;
    const wasDone = body.isDone;
    const count = body.scan(buffer.subarray(0, read));
    unheard += read - count;
    await handOn(buffer.subarray(0, count));
    if (body.isDone && !wasDone) onDone();
  }
}
