import type { Logger } from "../../../base/logger.ts";
import { delay } from "../../../base/delay.ts";
import { describeError } from "../../../i18n/describe_error.ts";
import { startDeadline } from "../../../base/deadline.ts";
import { abortable } from "../../../base/abortable.ts";
import { Crowd } from "./crowd.ts";
import type { InnerDoor } from "./inner_door.ts";
import type { DoorLimits } from "./limits.ts";
import { TurnedAway } from "./turned_away.ts";
import { Visit } from "./visit.ts";

/** What the doorman goes by. */
export interface DoormanOptions {
  /** The way to the server. */
  inner: Pick<InnerDoor, "connect" | "key">;
  /** What a connection may take. */
  limits: DoorLimits;
  /** Where it is told that nobody can come in. */
  log: Logger;
}

/** Milliseconds after which it is tried again where the system lets nobody in. */
const AGAIN_MS = 200;

/**
 * In a crowd, whoever comes has so long until so many others are let in: time for
 * a request that is on its way.
 */
const [BREATH_MS, BREATH_AFTER] = [20, 64];

/**
 * Stands between the network and the server. Deno's server waits as long as a
 * client likes, for as many as there are; this one reads each request's head
 * itself, in a bounded time, and only then lets it in.
 */
export class Doorman {
  readonly #listener: Deno.TcpListener;
  readonly #options: DoormanOptions;
  readonly #crowd: Crowd<Visit>;
  readonly #visits = new Set<Promise<void>>();
  #isOpen = true;
  #isTold = false;

  /** Lets in who knocks. */
  constructor(listener: Deno.TcpListener, options: DoormanOptions) {
    this.#listener = listener;
    this.#options = options;
    this.#crowd = new Crowd(options.limits);
    void this.#letIn();
  }

  /** Lets nobody in any more, and sends away who hasn't asked yet. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#listener.close();
    for (const visit of this.#crowd.all) if (!visit.hasAsked) visit.cut();
  }

  /** Waits until the last answer was taken, but not longer than so. */
  async drain(milliseconds: number): Promise<void> {
    using deadline = startDeadline(milliseconds);
    const all = Promise.all(this.#visits);
    await abortable(all, deadline.signal).catch(() => {});
    for (const visit of this.#crowd.all) visit.cut();
    await Promise.all(this.#visits);
  }

  async #letIn(): Promise<void> {
    for (let crowded = 0; this.#isOpen;) {
      const client = await this.#accept();
      if (!client) continue;
      crowded = this.#welcome(client) ? 0 : crowded + 1;
      if (crowded < BREATH_AFTER) continue;
      crowded = 0;
      await delay(BREATH_MS);
    }
  }

  async #accept(): Promise<Deno.TcpConn | undefined> {
    try {
      const client = await this.#listener.accept();
      this.#isTold = false;
      return client;
    } catch (error) {
      if (!this.#isOpen) return undefined;
      // As when there are no more file descriptors: somebody may leave.
      const { message } = describeError(error);
      if (!this.#isTold) {
        this.#options.log.warn(`Nobody can come in: ${message}`);
      }
      this.#isTold = true;
      await delay(AGAIN_MS);
    }
  }

  /** Whether there was room. */
  #welcome(client: Deno.TcpConn): boolean {
    const visit = new Visit(client, this.#options);
    const joined = this.#crowd.join(visit);
    const full = new TurnedAway(503, "expected fewer connections");
    const ended = joined === "full" ? visit.refuse(full) : visit.run();
    this.#visits.add(ended);
    void ended.then(() => {
      this.#crowd.leave(visit);
      this.#visits.delete(ended);
    });
    return joined === "joined";
  }
}
