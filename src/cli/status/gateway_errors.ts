import { MiniclawError } from "../../base/miniclaw_error.ts";
import type { Environment } from "../../config/home.ts";
import type { GatewayAddress } from "./gateway_address.ts";

/** Nothing listens there. */
export function notRunning(
  { url }: GatewayAddress,
  env: Environment,
): MiniclawError {
  return new MiniclawError(
    `Cannot ask the gateway: nothing answers at ${url}`,
    {
      code: "not_running",
      hint: proxyHint(env) ?? "Start it with: miniclaw gateway",
    },
  );
}

/** Something listens and doesn't answer. */
export function hangs(
  { url, pid }: GatewayAddress,
  timeoutMs: number,
): MiniclawError {
  const who = pid === undefined ? "What listens there" : `Process ${pid}`;
  return new MiniclawError(
    `Cannot ask the gateway: no answer from ${url} in ${timeoutMs / 1000} s`,
    {
      code: "timeout",
      hint: `${who} seems to hang: see the gateway's log, then start it again`,
    },
  );
}

/** Something else listens there. */
export function foreign(
  { url }: GatewayAddress,
  { got, env }: { got: string; env: Environment },
): MiniclawError {
  return new MiniclawError(
    `Cannot ask the gateway: expected a miniclaw at ${url}, got ${got}`,
    {
      code: "foreign",
      hint: proxyHint(env) ??
        "If another program uses that port, give the gateway its own: " +
          "miniclaw config set gateway.port N",
    },
  );
}

/** Deno asks the proxy even for addresses of this machine. */
function proxyHint(env: Environment): string | undefined {
  const name = ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"]
    .find((one) => env(one));
  return name && `${name} is set: name the gateway's host in NO_PROXY, ` +
      "or start it with: miniclaw gateway";
}
