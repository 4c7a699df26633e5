import { encodeHex } from "./encode_hex.ts";

/** What tells one text from another: two writers may have begun with the same. */
export async function textVersion(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return encodeHex(new Uint8Array(hash)).slice(0, 32);
}
