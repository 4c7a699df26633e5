import { startDeadline } from "../base/deadline.ts";
import type { Home } from "../config/home.ts";
import { connectGateway } from "./agent/remote/connect_gateway.ts";

/** Milliseconds that a gateway is given: it looks by itself within a minute. */
const PATIENCE_MS = 1000;

/**
 * Tells the gateway of a home that its files were changed, so that it looks at
 * them now and not with its next tick. Throws nothing: where no gateway can be
 * told, what was changed holds from its next look or start on.
 */
export async function nudgeGateway(
  { state }: Pick<Home, "state">,
): Promise<"told" | "no gateway"> {
  try {
    const reached = await connectGateway(state, { waitMs: PATIENCE_MS });
    if (reached.kind !== "connected") return "no gateway";
    using wire = reached.connection.wire;
    using _deadline = startDeadline(PATIENCE_MS, () => wire.close());
    void wire.send({ kind: "nudge" });
    for await (const { kind } of reached.connection.messages) {
      if (kind === "nudged") return "told";
    }
  } catch {
    // A state folder that can't be read, for one.
  }
  return "no gateway";
}
