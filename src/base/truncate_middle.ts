/**
 * The text within a limit of UTF-8 bytes: its head and its tail, and between
 * them a line that says how much was cut. What comes first names the thing, what
 * comes last is how it ended, so both stay.
 */
export function truncateMiddle(text: string, maxBytes: number): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= maxBytes) return text;
  const reserve = byteLength(cutLine(bytes.length));
  const kept = Math.max(0, maxBytes - reserve);
  const head = decodeHead(bytes, Math.ceil(kept * 0.7));
  const tail = decodeTail(bytes, Math.floor(kept * 0.3));
  const cut = bytes.length - byteLength(head) - byteLength(tail);
  return head + cutLine(cut) + tail;
}

function cutLine(bytes: number): string {
  return `\n[… ${bytes} bytes cut …]\n`;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Up to `length` bytes from the front, not splitting a character. */
function decodeHead(bytes: Uint8Array, length: number): string {
  while (length > 0 && isContinuation(bytes[length])) length--;
  return new TextDecoder().decode(bytes.subarray(0, length));
}

/** Up to `length` bytes from the end, not splitting a character. */
function decodeTail(bytes: Uint8Array, length: number): string {
  let from = bytes.length - length;
  while (from < bytes.length && isContinuation(bytes[from])) from++;
  return new TextDecoder().decode(bytes.subarray(from));
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
