import { abortable } from "../../base/abortable.ts";
import { startDeadline } from "../../base/deadline.ts";
import type { RequestsInFlight } from "./requests_in_flight.ts";

/** How a server is closed. */
export interface CloseOptions {
  /** What is being answered. */
  inFlight: Pick<RequestsInFlight, "settled">;
  /** Cuts every connection. */
  abort(): void;
  /** Milliseconds that answers get to be finished. */
  graceMs: number;
}

/**
 * Closes a server once what is being answered was answered, but in a bounded
 * time. An idle connection, or half a request, holds nothing up.
 */
export async function closeServer(
  server: Pick<Deno.HttpServer, "shutdown" | "finished">,
  { inFlight, abort, graceMs }: CloseOptions,
): Promise<void> {
  using deadline = startDeadline(graceMs);
  const isIdle = await inFlight.settled(deadline.signal);
  // Deno throws where nobody can catch it if a server that shuts down is aborted.
  if (!isIdle) abort();
  const closed = isIdle ? server.shutdown() : server.finished;
  // A client that reads nothing of a large answer keeps even an answered one open.
  using last = startDeadline(graceMs);
  await abortable(closed, last.signal).catch(() => {});
}
