import type { Framing } from "./request_head.ts";
import { TurnedAway } from "./turned_away.ts";

/** A size line with what may stand behind the size, and all trailers. */
const LONGEST_LINE = 256;

/** Finds the end of a body while it goes by. */
export class BodyScanner {
  readonly #most: number;
  #part: "data" | "dataEnd" | "size" | "trailer" | "done";
  #left = 0;
  #seen = 0;
  #line = "";
  readonly #isChunked: boolean;

  /** A body that hasn't begun, of at most so many bytes. */
  constructor(framing: Framing, most: number) {
    this.#most = most;
    this.#isChunked = framing.kind === "chunked";
    this.#part = this.#isChunked ? "size" : "data";
    if (framing.kind === "length") this.#begin(framing.bytes);
  }

  /** Whether all of it went by. */
  get isDone(): boolean {
    return this.#part === "done";
  }

  /**
   * How many of these bytes are still the body's.
   *
   * @throws {TurnedAway} where it is too large, or isn't as RFC 9112, 7.1 has it.
   */
  scan(bytes: Uint8Array): number {
    let at = 0;
    while (at < bytes.length && !this.isDone) {
      if (this.#part === "data") {
        const count = Math.min(this.#left, bytes.length - at);
        at += count;
        this.#left -= count;
        if (this.#left === 0) this.#part = this.#isChunked ? "dataEnd" : "done";
      } else {
        this.#read(String.fromCharCode(bytes[at++]));
      }
    }
    return at;
  }

  /** Data of so many bytes begins; a body of none is over. */
  #begin(count: number): void {
    this.#seen += count;
    if (this.#seen > this.#most) {
      throw new TurnedAway(413, `expected at most ${this.#most} bytes`);
    }
    this.#left = count;
    if (count > 0) this.#part = "data";
    else this.#part = this.#isChunked ? "trailer" : "done";
  }

  #read(letter: string): void {
    this.#line += letter;
    if (this.#line.length > LONGEST_LINE) throw malformed();
    if (letter !== "\n") return;
    if (!/^[^\r\n]*\r\n$/.test(this.#line)) throw malformed();
    const line = this.#line.slice(0, -2);
    this.#line = "";
    this.#end(line);
  }

  #end(line: string): void {
    if (this.#part === "dataEnd") {
      if (line !== "") throw malformed();
      this.#part = "size";
    } else if (this.#part === "size") {
      const [, size] = /^([\da-f]{1,8})(?:[ \t]*;.*)?$/i.exec(line) ?? [];
      if (size === undefined) throw malformed();
      this.#begin(parseInt(size, 16));
    } else if (line === "") {
      this.#part = "done";
    } else {
      throw malformed(); // nobody here asked for trailers
    }
  }
}

function malformed(): TurnedAway {
  return new TurnedAway(400, "expected a body in chunks");
}
