import { encodeHex } from "../../base/encode_hex.ts";

/** A file of the page as it is sent. */
export interface PackedFile {
  /** As it stands. */
  plain: Uint8Array<ArrayBuffer>;
  /** Compressed (RFC 1952). */
  gzip: Uint8Array<ArrayBuffer>;
  /** The same text has the same one. */
  digest: string;
}

/** A file of the page. It is packed when somebody first asks for it, and once. */
export class PageFile {
  /** What it is called below `/assets/`. */
  readonly name: string;
  readonly #read: () => string | Promise<string>;
  #packed?: Promise<PackedFile>;

  /** A file and what is in it. */
  constructor(name: string, read: () => string | Promise<string>) {
    this.name = name;
    this.#read = read;
  }

  /** The file as it is sent. */
  get packed(): Promise<PackedFile> {
    return this.#packed ??= this.#pack();
  }

  async #pack(): Promise<PackedFile> {
    const plain = new TextEncoder().encode(await this.#read());
    const packed = new Blob([plain]).stream()
      .pipeThrough(new CompressionStream("gzip"));
    const gzip = new Uint8Array(await new Response(packed).arrayBuffer());
    return { plain, gzip, digest: await digest(plain) };
  }
}

/** Tells a content from any other. */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return encodeHex(new Uint8Array(hash)).slice(0, 16);
}
