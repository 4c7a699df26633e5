import type { Logger } from "../../../base/logger.ts";
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
    while (this.#isOpen) {
      try {
        this.#welcome(await this.#listener.accept());
      } catch (error) {
        if (!this.#isOpen) return;
        // As when there are no more file descriptors: somebody may leave.
        const { message } = describeError(error);
        this.#options.log.warn(`Cannot let anybody in: ${message}`);
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  }

  #welcome(client: Deno.TcpConn): void {
    client.setNoDelay(true);
    const visit = new Visit(client, this.#options);
    const full = new TurnedAway(503, "expected fewer connections");
    const ended = this.#crowd.join(visit) ? visit.run() : visit.turnAway(full);
    this.#visits.add(ended);
    void ended.then(() => {
      this.#crowd.leave(visit);
      this.#visits.delete(ended);
    });
  }
}
