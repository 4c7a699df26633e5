import { encodeHex } from "../../base/encode_hex.ts";

const HEAD = "# Written by miniclaw service install, sum ";

/** Whose a unit file is: as it was written, changed since, or not from here. */
export type Origin = "sealed" | "edited" | "foreign";

/** Puts a line above a text that tells whether it was changed since. */
export async function seal(text: string): Promise<string> {
  return `${HEAD}${await sumOf(text)}\n${text}`;
}

/** Finds out whose a text is, by the line that {@link seal} puts above it. */
export async function originOf(text: string): Promise<Origin> {
  const [first] = text.split("\n", 1);
  if (!first.startsWith(HEAD)) return "foreign";
  const sum = await sumOf(text.slice(first.length + 1));
  return first === `${HEAD}${sum}` ? "sealed" : "edited";
}

async function sumOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return encodeHex(sum).slice(0, 32);
}
