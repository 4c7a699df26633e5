import { startDeadline } from "../../base/deadline.ts";
import type { HealthReport } from "../../gateway/http/health_report.ts";
import type { World } from "../world.ts";
import { foreign, hangs, notRunning } from "./gateway_errors.ts";
import type { GatewayAddress } from "./gateway_address.ts";
import { readHealth } from "./read_health.ts";

/** What a gateway answers with is far smaller. */
const MOST_CHARACTERS = 1 << 20;

/** The network, the environment, and how long to wait. */
export interface AskOptions extends Pick<World, "fetch" | "env"> {
  /** Milliseconds to wait for the whole answer. */
  timeoutMs?: number;
}

/**
 * Asks a gateway how it is.
 *
 * @throws {MiniclawError} where none answers, or something else does.
 */
export async function askGateway(
  address: GatewayAddress,
  { fetch, env, timeoutMs = 5_000 }: AskOptions,
): Promise<HealthReport> {
  using deadline = startDeadline(timeoutMs);
  const { signal } = deadline;
  try {
    const response = await fetch(`${address.url}/health`, {
      // Whoever else answers there must not send this anywhere.
      ...{ redirect: "manual", signal },
    });
    const health = readHealth(await readText(response));
    if (health) return health;
    throw foreign(address, { status: response.status, env });
  } catch (error) {
    if (signal.aborted) throw hangs(address, timeoutMs);
    if (!(error instanceof TypeError)) throw error;
    throw isUnreached(error)
      ? notRunning(address, env)
      : foreign(address, { env });
  }
}

/** As much of the body as a gateway's could be. */
async function readText({ body }: Response): Promise<string> {
  let text = "";
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    if (text.length > MOST_CHARACTERS) break;
  }
  return text;
}

/** Whether there wasn't even a connection. */
function isUnreached(error: TypeError): boolean {
  const { cause, message } = error;
  return /\bconnect\b/i.test(cause instanceof Error ? cause.message : message);
}
