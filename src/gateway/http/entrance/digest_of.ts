import { encodeHex } from "../../../base/encode_hex.ts";

/** What a text can be known by without being kept: its SHA-256 in hexadecimal. */
export async function digestOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return encodeHex(new Uint8Array(digest));
}
