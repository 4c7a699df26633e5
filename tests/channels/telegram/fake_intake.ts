import type { Intake, PressResult } from "../../../src/channels/channel.ts";
import type { Amended, Offered, Press } from "../../../src/hub/hub_options.ts";
import type { InboundMessage } from "../../../src/hub/inbound_message.ts";

/** Takes what a channel hears, as far as the test lets it. */
export class FakeIntake implements Intake {
  /** What was taken, in order. */
  readonly taken: InboundMessage[] = [];
  readonly presses: Press[] = [];
  readonly amendments: [id: string, text: string][] = [];
  /** Whether there is room for a message. */
  hasRoom: (message: InboundMessage) => boolean = () => true;
  /** What offering throws. */
  failure?: Error;
  amended: Amended = "amended";
  pressed: PressResult = { text: "Done", settled: true };
  #room = Promise.withResolvers<void>();

  offer(message: InboundMessage): Promise<Offered> {
    if (this.failure) return Promise.reject(this.failure);
    if (this.taken.some(({ id }) => id === message.id)) {
      return Promise.resolve("known");
    }
    if (!this.hasRoom(message)) return Promise.resolve("full");
    this.taken.push(message);
    return Promise.resolve("taken");
  }

  /** There is room again. */
  makeRoom(): void {
    this.hasRoom = () => true;
    this.#room.resolve();
    this.#room = Promise.withResolvers();
  }

  room(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      if (signal.aborted) reject(signal.reason);
      this.#room.promise.then(resolve);
    });
  }

  amend(id: string, text: string): Promise<Amended> {
    this.amendments.push([id, text]);
    return Promise.resolve(this.amended);
  }

  press(press: Press): Promise<PressResult> {
    this.presses.push(press);
    return Promise.resolve(this.pressed);
  }

  /** The words that were taken. */
  get texts(): string[] {
    return this.taken.map(({ text }) => text);
  }
}
