/** The keys before the messages fit in here by far. */
const HEAD_BYTES = 4096;

/**
 * When a session file was last used, in milliseconds; NaN where it doesn't say.
 * Only its head is read: this looks at every file whenever the program starts.
 */
export async function lastAccessed(path: string): Promise<number> {
  try {
    using file = await Deno.open(path);
    const buffer = new Uint8Array(HEAD_BYTES);
    const length = await file.read(buffer) ?? 0;
    const head = new TextDecoder().decode(buffer.subarray(0, length));
    const [, stamp] = /"last_accessed"\s*:\s*"([^"]+)"/.exec(head) ?? [];
    return Date.parse(stamp ?? "");
  } catch {
    return NaN; // gone, or not to be read: nothing to delete
  }
}
