import { writeAll } from "./write_all.ts";

/** Where an answer goes. */
export interface BroughtBack {
  /** Who reads it. */
  client: Pick<Deno.Conn, "write">;
  /** Milliseconds in which the reader has to take what is written. */
  writeMs: number;
  /** Told of the first piece; false if another answer was given. */
  begin(): boolean;
  /** Called when the reader takes nothing any more. */
  onAsleep(): void;
}

/** Brings a server's answer to its reader, until its end. */
export async function bringBack(
  server: Pick<Deno.Conn, "read">,
  { client, writeMs, begin, onAsleep }: BroughtBack,
): Promise<void> {
  const buffer = new Uint8Array(16 * 1024);
  for (let isFirst = true;; isFirst = false) {
    const count = await server.read(buffer);
    if (count === null || (isFirst && !begin())) return;
    const timer = setTimeout(onAsleep, writeMs);
    try {
      await writeAll(client, buffer.subarray(0, count));
    } finally {
      clearTimeout(timer);
    }
  }
}
