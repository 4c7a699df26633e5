/** Bytes kept from the front and from the end of an output. */
const HEAD = 24 * 1024;
const TAIL = 8 * 1024;

/** Keeps how an output began and how it ended, in bounded memory. */
export class HeadAndTail {
  #head: Uint8Array[] = [];
  #headLength = 0;
  #tail = new Uint8Array(0);
  #cut = 0;

  /** Takes the next piece. */
  add(bytes: Uint8Array): void {
    const toHead = bytes.slice(0, HEAD - this.#headLength);
    this.#head.push(toHead);
    this.#headLength += toHead.length;
    this.#addToTail(bytes.subarray(toHead.length));
  }

  /** What was kept, and between the two how much was not. */
  text(): string {
    if (this.#cut === 0) return decode([...this.#head, this.#tail]);
    const middle = `\n[… ${this.#cut} bytes cut …]\n`;
    return decode(this.#head) + middle + decode([this.#tail]);
  }

  #addToTail(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const joined = concat([this.#tail, bytes.slice(-TAIL)]);
    this.#cut += this.#tail.length + bytes.length -
      Math.min(TAIL, joined.length);
    this.#tail = joined.slice(-TAIL);
  }
}

function decode(parts: Uint8Array[]): string {
  return new TextDecoder().decode(concat(parts));
}

function concat(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(
    parts.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
