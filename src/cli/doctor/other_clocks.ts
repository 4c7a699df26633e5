import { addressScope } from "../../base/ip_address.ts";
import type { World } from "../world.ts";

/** What services far away say that time it is, when they are asked anything. */
export class OtherClocks {
  #ahead?: number;

  /** Milliseconds that this machine is ahead; undefined where none has told. */
  get ahead(): number | undefined {
    return this.#ahead;
  }

  /** A network whose answers are listened to: no request is made for this. */
  listen({ fetch, now }: Pick<World, "fetch" | "now">): typeof fetch {
    return async (input, init) => {
      const response = await fetch(input, init);
      const { hostname } = new URL(
        input instanceof Request ? input.url : input,
      );
      const theirs = Date.parse(response.headers.get("date") ?? "");
      if (!isHere(hostname) && !Number.isNaN(theirs)) {
        this.#ahead ??= now().getTime() - theirs;
      }
      return response;
    };
  }
}

/** On this machine there is only the same clock. */
function isHere(hostname: string): boolean {
  return hostname === "localhost" || hostname.endsWith(".localhost") ||
    addressScope(hostname) === "loopback";
}
