import { startDeadline } from "../../base/deadline.ts";
import { readLines } from "../../sandbox/read_lines.ts";

/** Bytes that may wait for a peer; one that lets more pile up is cut off. */
const MOST_WAITING = 1 << 20;

/** How the lines of a connection are read. */
export interface WireOptions<In> {
  /** Reads a line; undefined where it is no message. */
  parse(line: string): In | undefined;
  /** The longest line, in bytes. */
  mostBytes: number;
}

/** A connection that carries one message of JSON a line, both ways. */
export class Wire<In, Out> implements Disposable {
  readonly #connection: Deno.Conn;
  readonly #options: WireOptions<In>;
  #last: Promise<boolean> = Promise.resolve(true);
  #waiting = 0;
  #isOpen = true;

  /** A wire along an open connection. */
  constructor(connection: Deno.Conn, options: WireOptions<In>) {
    this.#connection = connection;
    this.#options = options;
  }

  /** Whether anything can still be sent. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /**
   * What the peer says, until either side ends it: a line too long or one that is
   * no message does. Throws nothing.
   */
  async *messages(): AsyncGenerator<In, void, void> {
    const { parse, mostBytes } = this.#options;
    try {
      for await (
        const line of readLines(this.#connection.readable, { mostBytes })
      ) {
        const message = parse(line);
        if (message === undefined) return;
        yield message;
      }
    } catch {
      // The peer is gone, or talks too much.
    } finally {
      this.close();
    }
  }

  /**
   * Sends a message behind those before it; says whether the system took it.
   * Throws nothing: what can't be sent closes the wire.
   */
  send(message: Out): Promise<boolean> {
    if (this.#waiting > MOST_WAITING) this.close();
    if (!this.#isOpen) return Promise.resolve(false);
    const bytes = new TextEncoder().encode(`${JSON.stringify(message)}\n`);
    this.#waiting += bytes.length;
    return this.#last = this.#last.then(() => this.#write(bytes));
  }

  /** As `send`; a peer that doesn't read it in time is cut off. */
  async deliver(message: Out, milliseconds: number): Promise<boolean> {
    using _deadline = startDeadline(milliseconds, () => this.close());
    return await this.send(message);
  }

  /** Ends it at once. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    try {
      this.#connection.close();
    } catch {
      // Its reader has closed it.
    }
  }

  /** Ends it at once. */
  [Symbol.dispose](): void {
    this.close();
  }

  async #write(bytes: Uint8Array): Promise<boolean> {
    try {
      for (let at = 0; at < bytes.length;) {
        if (!this.#isOpen) return false;
        at += await this.#connection.write(bytes.subarray(at));
      }
      return true;
    } catch {
      this.close();
      return false;
    } finally {
      this.#waiting -= bytes.length;
    }
  }
}
