import type { DoorLimits } from "./limits.ts";

/** Somebody at the door. */
export interface Guest {
  /** The address, or the network that it is one of. */
  network: string;
  /** Whether all of the request is there. */
  hasAsked: boolean;
  /** Closes the connection. */
  cut(): void;
}

/** How many there may be. */
export type CrowdLimits = Pick<DoorLimits, "connections" | "connectionsEach">;

/** Everybody at the door, those who came first in front. */
export class Crowd<Member extends Guest> {
  readonly #limits: CrowdLimits;
  readonly #guests = new Set<Member>();

  /** Nobody yet. */
  constructor(limits: CrowdLimits) {
    this.#limits = limits;
  }

  /** Everybody. */
  get all(): readonly Member[] {
    return [...this.#guests];
  }

  /**
   * Lets somebody join. Where there is no room, whoever has been longest about
   * asking goes: a request is there in a moment, unless somebody wants it not to
   * be. False if all have asked.
   */
  join(guest: Member): boolean {
    const rivals = this.#rivals(guest);
    const slowest = rivals?.find(({ hasAsked }) => !hasAsked);
    if (rivals && !slowest) return false;
    if (slowest) this.leave(slowest);
    slowest?.cut();
    this.#guests.add(guest);
    return true;
  }

  /** Somebody has gone. */
  leave(guest: Member): void {
    this.#guests.delete(guest);
  }

  /** Those of whom one has to go; undefined while there is room. */
  #rivals({ network }: Member): readonly Member[] | undefined {
    const { connections, connectionsEach } = this.#limits;
    const { all } = this;
    if (all.length < Math.min(connections, connectionsEach)) return undefined;
    const neighbours = all.filter((one) => one.network === network);
    if (neighbours.length >= connectionsEach) return neighbours;
    return all.length >= connections ? all : undefined;
  }
}
