import type { DoorLimits } from "./limits.ts";

/** Somebody at the door. */
export interface Guest {
  /** The address, or the network that it is one of. */
  network: string;
  /** Whether all of the request is there. */
  hasAsked: boolean;
  /** Whether something was read, and it wasn't all. */
  isSlow: boolean;
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
   * asking goes, those first who have begun: a request comes as a whole, unless
   * somebody wants it not to. Nobody can join if all have asked.
   */
  join(guest: Member): "joined" | "insteadOfAnother" | "full" {
    const rivals = this.#rivals(guest);
    const unheard = rivals?.filter(({ hasAsked }) => !hasAsked);
    const slowest = unheard?.find(({ isSlow }) => isSlow) ?? unheard?.[0];
    if (rivals && !slowest) return "full";
    if (slowest) this.leave(slowest);
    slowest?.cut();
    this.#guests.add(guest);
    return slowest ? "insteadOfAnother" : "joined";
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
