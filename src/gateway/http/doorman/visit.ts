import { networkOf } from "../entrance/source.ts";
import { BodyScanner } from "./body_scanner.ts";
import { bringBack } from "./bring_back.ts";
import type { Guest } from "./crowd.ts";
import { handOn } from "./hand_on.ts";
import type { InnerDoor } from "./inner_door.ts";
import type { DoorLimits } from "./limits.ts";
import { readHead } from "./read_head.ts";
import { type Framing, parseHead } from "./request_head.ts";
import { takeIn } from "./take_in.ts";
import { TurnedAway } from "./turned_away.ts";
import { toBytes, writeAll } from "./write_all.ts";

/** What a visit goes by. */
export interface VisitOptions {
  /** The way to the server. */
  inner: Pick<InnerDoor, "connect" | "key">;
  /** What it may take. */
  limits: DoorLimits;
}

/** Milliseconds in which who was answered early may read that, and stop sending. */
const LINGER_MS = 1_000;

/** One connection and its one request, from the first byte to the last. */
export class Visit implements Guest {
  /** The address. */
  readonly from: string;
  /** The address, or the network that it is one of. */
  readonly network: string;
  /** Whether all of the request is there. */
  hasAsked = false;
  /** Whether something was read, and it wasn't all. */
  isSlow = false;
  readonly #client: Deno.TcpConn;
  readonly #options: VisitOptions;
  #server?: Deno.Conn;
  #isCut = false;
  #isAnswered = false;
  #isOver = false;
  #timer?: ReturnType<typeof setTimeout>;

  /** Somebody who has just knocked. */
  constructor(client: Deno.TcpConn, options: VisitOptions) {
    this.#client = client;
    this.#options = options;
    this.from = client.remoteAddr.hostname;
    this.network = networkOf(this.from);
  }

  /** Hands the request on and brings the answer back; never throws. */
  async run(): Promise<void> {
    try {
      await this.#serve();
    } catch (error) {
      // Anything else is a connection that broke, or was cut.
      if (error instanceof TurnedAway) await this.turnAway(error);
    } finally {
      this.cut();
    }
  }

  /** Says why not, and closes at once: there are too many to wait for any. */
  async refuse(reason: TurnedAway): Promise<void> {
    this.#within(LINGER_MS, () => this.cut());
    await writeAll(this.#client, toBytes(reason.answer)).catch(() => {});
    this.cut();
  }

  /** Says why not, where nothing else was said, and closes once that was read. */
  async turnAway(reason: TurnedAway): Promise<void> {
    if (this.#isCut || !this.#begin()) return;
    this.#within(LINGER_MS, () => this.cut());
    const client = this.#client;
    try {
      await writeAll(client, toBytes(reason.answer));
      await client.closeWrite();
      const buffer = new Uint8Array(16 * 1024);
      while (await client.read(buffer) !== null);
    } catch {
      // Gone already.
    }
    this.cut();
  }

  /** Closes both ways at once. */
  cut(): void {
    if (this.#isCut) return;
    this.#isCut = true;
    clearTimeout(this.#timer);
    close(this.#client);
    if (this.#server) close(this.#server);
  }

  async #serve(): Promise<void> {
    const { inner, limits } = this.#options;
    this.#within(limits.headMs, () => this.#giveUp());
    this.#client.setNoDelay(true);
    const read = await readHead(this.#client, {
      ...limits,
      onPart: () => this.isSlow = true,
    });
    if (!read || this.#isAnswered) return;
    const head = parseHead(read.text);
    const body = new BodyScanner(head.framing, limits.bodyBytes);
    const { rest } = read;
    const count = body.scan(rest);
    if (body.isDone) this.#hearOut();
    else this.#within(this.#timeOf(head.framing), () => this.#giveUp());
    const server = await this.#reach();
    const { key } = inner;
    await writeAll(server, toBytes(handOn(head, { key, from: this.from })));
    const onDone = (): void => this.#isOver ? this.cut() : this.#hearOut();
    const first = rest.subarray(0, count);
    await Promise.all([
      this.#answer(server),
      takeIn(this.#client, { first, body, server, onDone })
        .then(() => this.cut()),
    ]);
  }

  /** All of the request is there: from now on it's the server that takes time. */
  #hearOut(): void {
    this.hasAsked = true;
    clearTimeout(this.#timer);
  }

  async #reach(): Promise<Deno.Conn> {
    const server = await this.#options.inner.connect();
    this.#server = server;
    if (this.#isCut) close(server);
    return server;
  }

  /** The end of an answer is the end of the visit. */
  async #answer(server: Deno.Conn): Promise<void> {
    await bringBack(server, {
      client: this.#client,
      writeMs: this.#options.limits.writeMs,
      begin: () => this.#begin(),
      onAsleep: () => this.cut(),
    });
    this.#isOver = true;
    if (this.hasAsked) return this.cut();
    // Closed now, what is still being sent would undo what was answered.
    this.#within(LINGER_MS, () => this.cut());
    await this.#client.closeWrite();
  }

  /** Whether nobody else has answered. */
  #begin(): boolean {
    const isFirst = !this.#isAnswered;
    this.#isAnswered = true;
    return isFirst;
  }

  #timeOf(framing: Framing): number {
    const { headMs, bodyBytes, bodyPace } = this.#options.limits;
    const bytes = framing.kind === "length" ? framing.bytes : bodyBytes;
    return headMs + 1_000 * bytes / bodyPace;
  }

  #giveUp(): void {
    if (this.#isAnswered) return this.cut();
    void this.turnAway(new TurnedAway(408, "expected the request sooner"));
  }

  #within(milliseconds: number, otherwise: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(otherwise, milliseconds);
  }
}

function close(connection: Deno.Conn): void {
  try {
    connection.close();
  } catch {
    // The other side was faster.
  }
}
