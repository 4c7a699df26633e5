import { encodeHex } from "../base/encode_hex.ts";

/** Bytes that one sum is made of, so that a large file needs little memory. */
export const PART_BYTES: number = 4 * 1024 * 1024;

/** The SHA-256 sums of a content that comes piece by piece. */
export class PartSums {
  readonly #sums: string[] = [];
  #part = new Uint8Array(64 * 1024);
  #length = 0;

  /** Takes the next piece in. */
  async add(piece: Uint8Array): Promise<void> {
    for (let at = 0; at < piece.length;) {
      const next = piece.subarray(at, at + PART_BYTES - this.#length);
      this.#put(next);
      at += next.length;
      if (this.#length === PART_BYTES) await this.#finishPart();
    }
  }

  /** All sums; an empty content has one too. */
  async finish(): Promise<readonly string[]> {
    if (this.#length > 0 || this.#sums.length === 0) await this.#finishPart();
    return this.#sums;
  }

  #put(piece: Uint8Array): void {
    const length = this.#length + piece.length;
    if (length > this.#part.length) {
      const grown = new Uint8Array(
        Math.min(PART_BYTES, Math.max(length, 2 * this.#part.length)),
      );
      grown.set(this.#part.subarray(0, this.#length));
      this.#part = grown;
    }
    this.#part.set(piece, this.#length);
    this.#length = length;
  }

  async #finishPart(): Promise<void> {
    this.#sums.push(await sha256(this.#part.slice(0, this.#length)));
    this.#length = 0;
  }
}

/** The SHA-256 of bytes, in hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return encodeHex(
    new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)),
  );
}
