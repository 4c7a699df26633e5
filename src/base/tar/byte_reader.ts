import { concatBytes } from "../concat_bytes.ts";

/** Bytes of a stream, taken in pieces of the reader's choice. */
export class ByteReader implements AsyncDisposable {
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  /** Reads from a source, which is let go once the reader is disposed. */
  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next bytes, in pieces as they come; fewer where the source ends. */
  async *run(length: number): AsyncGenerator<Uint8Array> {
    for (let left = length; left > 0;) {
      if (this.#rest.length === 0 && !(await this.#fill())) return;
      const piece = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  /** The next bytes in one piece; fewer where the source ends. */
  async take(length: number): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.run(length)) pieces.push(piece);
    return concatBytes(pieces);
  }

  /** Lets the source go; what it has to say then concerns nobody any more. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#source.return?.().catch(() => {});
  }

  async #fill(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#source.next();
      if (done) return false;
      this.#rest = value;
    }
    return true;
  }
}
